package cn.wangge.casework;

import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Reason;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The reasons that an answer took from a list, in the words of its form, for example 退回理由：权属单位另有。 */
@Component
class ReasonWords {

    private final FormLibrary forms;
    private final Catalog catalog;
    private final Labels labels;

    ReasonWords(FormLibrary forms, Catalog catalog, Labels labels) {
        this.forms = forms;
        this.catalog = catalog;
        this.labels = labels;
    }

    /** Empty where none was asked for. */
    String of(Answer answer, TaskModel task) {
        return forms.form(task.form(), task.formVersion()).fields().stream()
                .filter(field -> field.isFor(answer.decision()))
                .filter(field -> field.options() != null && field.options().has("list"))
                .filter(field -> answer.fields().get(field.name()) != null)
                .map(field -> labels.text("casework.because", field.label(locale()), chosen(field, answer)))
                .collect(Collectors.joining(" "));
    }

    private String chosen(FieldSpec field, Answer answer) {
        var list = field.options() == null ? "" : field.options().path("list").asText();
        return FormViews.strings(answer.fields().get(field.name())).stream()
                .map(value -> catalog.reasons(list).stream()
                        .filter(reason -> reason.value().equals(value))
                        .map(this::label)
                        .findFirst()
                        .orElse(value))
                .collect(Collectors.joining(labels.text("page.separator")));
    }

    private String label(Reason reason) {
        return labels.english() ? reason.labelEn() : reason.label();
    }

    private Locale locale() {
        return labels.english() ? Locale.ENGLISH : LocaleContextHolder.getLocale();
    }
}
