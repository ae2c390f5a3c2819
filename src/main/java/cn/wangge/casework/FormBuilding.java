package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.catalog.VerificationMode;
import cn.wangge.catalog.WantedEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the form of an item for one case: fields in words, with options and suggestions. */
@Component
class FormBuilding {

    private final FormLibrary library;
    private final FieldSources sources;
    private final Catalog catalog;

    FormBuilding(FormLibrary library, FieldSources sources, Catalog catalog) {
        this.library = library;
        this.sources = sources;
        this.catalog = catalog;
    }

    /** The fields that a decision asks for, in the order of the form. */
    List<FormField> fields(TaskModel model, String decision, CaseFacts facts, Locale locale) {
        var form = library.form(model.form(), model.formVersion());
        var fields = new ArrayList<FormField>();
        for (var spec : form.fields()) {
            if (spec.isFor(decision)) fields.add(field(spec, required(spec, model, facts), facts, locale));
        }
        var normalRoad = model.decisions().get(0).id().equals(decision);
        if (normalRoad && form.includes(Form.WANTED_EVIDENCE)) addEvidence(fields, facts, locale);
        return fields;
    }

    /** The fields of an act from the case page, which no model asks for. */
    List<FormField> fields(String form, CaseFacts facts, Locale locale) {
        return library.form(form, 1).fields().stream()
                .map(spec -> field(spec, spec.required(), facts, locale))
                .toList();
    }

    private FormField field(FieldSpec spec, boolean required, CaseFacts facts, Locale locale) {
        var options = sources.options(spec, facts, locale);
        return new FormField(
                spec.name(),
                spec.label(locale),
                spec.type(),
                required,
                options,
                sources.suggestion(spec, facts, options),
                spec.min(),
                spec.max(),
                spec.minLength(),
                spec.maxLength(),
                spec.minCount(),
                spec.maxCount(),
                spec.pattern());
    }

    /** A call or a look into papers has nothing to photograph. */
    private boolean required(FieldSpec spec, TaskModel model, CaseFacts facts) {
        if (!spec.required() || !model.itemMode() || !spec.type().equals("photos")) return spec.required();
        var category = facts.categoryCode();
        var mode = category == null
                ? null
                : catalog.find(category).map(Item::verificationMode).orElse(null);
        return mode != VerificationMode.CALL_BACK && mode != VerificationMode.DOCUMENTS;
    }

    private void addEvidence(List<FormField> fields, CaseFacts facts, Locale locale) {
        if (facts.categoryCode() == null) return;
        var item = catalog.find(facts.categoryCode()).orElse(null);
        if (item == null) return;
        for (var wanted : item.wantedEvidence()) {
            var name = EVIDENCE_FIELDS.getOrDefault(wanted.name(), "document" + wanted.ordinal());
            if (fields.stream().noneMatch(f -> f.name().equals(name))) fields.add(photos(name, wanted, locale));
        }
    }

    /** The field of the photos after handling has a name of its own, because effects and pages know it. */
    private static final Map<String, String> EVIDENCE_FIELDS = Map.of("AFTER_PHOTO", "afterPhotos");

    private FormField photos(String name, WantedEvidence wanted, Locale locale) {
        return new FormField(
                name,
                sources.evidenceLabel(wanted, locale),
                "photos",
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                9,
                null);
    }
}
