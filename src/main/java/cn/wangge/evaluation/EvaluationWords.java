package cn.wangge.evaluation;

import cn.wangge.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures, periods and counters in the reader's language. */
@Component
class EvaluationWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Entries.ZONE);

    private final MessageSource messages;

    EvaluationWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale()));
    }

    List<String> problems(Refusal refusal) {
        return refusal.problems().stream()
                .map(p -> text(p.messageKey(), p.arguments().toArray()))
                .toList();
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    boolean english() {
        return locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    String indicator(Figure figure) {
        return english() ? figure.nameEn() : figure.name();
    }

    String period(Period period) {
        var from = period.from();
        return switch (period.kind()) {
            case DAY -> text("evaluation.period.DAY", period.text());
            case WEEK ->
                text(
                        "evaluation.period.WEEK",
                        period.text().substring(0, 4),
                        Integer.valueOf(period.text().substring(6)).toString(),
                        period.from().toString(),
                        period.to().toString());
            case MONTH -> text("evaluation.period.MONTH", year(from.getYear()), String.valueOf(from.getMonthValue()));
            case QUARTER ->
                text(
                        "evaluation.period.QUARTER",
                        year(from.getYear()),
                        period.text().substring(6));
            case YEAR -> text("evaluation.period.YEAR", period.text());
        };
    }

    /** For the axis of a chart: a week without its days. */
    String shortPeriod(Period period) {
        if (period.kind() != Period.Kind.WEEK) return period(period);
        var text = period.text();
        return text(
                "evaluation.chart.week",
                text.substring(0, 4),
                Integer.valueOf(text.substring(6)).toString());
    }

    private static String year(int year) {
        return String.valueOf(year);
    }

    /** A rate as percent, a number of things as it is, nothing as a dash. */
    String value(Figure figure) {
        var value = figure.value();
        if (!figure.rate()) return figure.numerator().toPlainString();
        return value == null ? text("page.none") : percent(value);
    }

    static String percent(BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(100)).setScale(2, RoundingMode.HALF_UP) + " %";
    }

    String score(@Nullable BigDecimal score) {
        return score == null ? text("page.none") : score.toPlainString();
    }

    /** 应处置数 where it has a name of its own, else the measure with what is counted of it. */
    String counter(String counter) {
        var own = messages.getMessage("evaluation.counter." + counter, null, "", locale());
        if (own != null && !own.isEmpty()) return own;
        var term = BaseCounters.term(counter);
        var measure = text(term.measure().labelKey());
        return text("evaluation.aspect." + term.aspect().name(), measure);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
