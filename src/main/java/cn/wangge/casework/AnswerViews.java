package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.organization.People;
import cn.wangge.organization.Units;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What earlier tasks of a case answered, in the words of their forms, the latest first. */
@Component
class AnswerViews {

    private final OpenItems items;
    private final CaseProcess process;
    private final FormBuilding forms;
    private final Labels labels;
    private final Catalog catalog;
    private final Units units;
    private final People people;
    private final Clock clock;

    AnswerViews(
            OpenItems items,
            CaseProcess process,
            FormBuilding forms,
            Labels labels,
            Catalog catalog,
            Units units,
            People people,
            Clock clock) {
        this.items = items;
        this.process = process;
        this.forms = forms;
        this.labels = labels;
        this.catalog = catalog;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    List<ItemView.Answer> of(CaseFacts facts) {
        var answers = new ArrayList<>(
                items.answers(facts.id()).stream().map(a -> view(a, facts)).toList());
        Collections.reverse(answers);
        return answers;
    }

    /** Name and decision of an answer, for example 立案审核：同意立案. */
    String inShort(Answer answer) {
        var model = model(answer);
        return labels.text(
                "casework.answered", model.map(labels::task).orElse(answer.taskKey()), decision(answer, model));
    }

    private ItemView.Answer view(Answer answer, CaseFacts facts) {
        var model = model(answer);
        return new ItemView.Answer(
                model.map(labels::task).orElse(answer.taskKey()),
                decision(answer, model),
                people.name(answer.by()),
                ShownTime.near(answer.at(), clock.instant()),
                model.map(m -> lines(m, answer, facts)).orElse(List.of()));
    }

    private Optional<TaskModel> model(Answer answer) {
        return answer.modelRef().isEmpty()
                ? Optional.empty()
                : Optional.of(process.task(answer.modelRef(), answer.taskKey()));
    }

    private String decision(Answer answer, Optional<TaskModel> model) {
        return model.flatMap(m -> m.decision(answer.decision()))
                .map(labels::decision)
                .orElse(answer.decision());
    }

    private List<ItemView.Line> lines(TaskModel model, Answer answer, CaseFacts facts) {
        var locale = labels.english() ? Locale.ENGLISH : LocaleContextHolder.getLocale();
        return forms.fields(model, answer.decision(), facts, locale).stream()
                .filter(field -> answer.fields().containsKey(field.name()))
                .map(field -> new ItemView.Line(
                        field.label(), words(field, answer.fields().get(field.name()))))
                .toList();
    }

    private String words(FormField field, @Nullable Object value) {
        var values = FormViews.strings(value);
        if (field.type().equals("photos")) return labels.text("casework.photos", values.size());
        return values.stream().map(one -> word(field, one)).collect(Collectors.joining(labels.text("page.separator")));
    }

    private String word(FormField field, String value) {
        if (field.name().equals("conditionId")) return catalog.condition(value).filing();
        return switch (field.type()) {
            case "boolean" -> labels.text(value.equals("true") ? "page.yes" : "page.no");
            case "category" -> catalog.find(value).map(Item::name).orElse(value);
            case "unit", "units" -> units.name(new UnitId(value));
            default ->
                Objects.requireNonNullElse(field.options(), List.<FormField.Option>of()).stream()
                        .filter(o -> o.value().equals(value))
                        .map(FormField.Option::label)
                        .findFirst()
                        .orElse(value);
        };
    }
}
