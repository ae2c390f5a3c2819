package cn.wangge.bulletin;

import cn.wangge.evaluation.Period;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of bulletins: on pages in the reader's language, on paper in Chinese always. */
@Component
class BulletinWords {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MessageSource messages;

    BulletinWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return text(LocaleContextHolder.getLocale(), key, arguments);
    }

    String onPaper(String key, Object... arguments) {
        return text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    String text(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
    }

    List<String> problems(Refusal refusal) {
        return problems(refusal.problems());
    }

    List<String> problems(List<Refusal.Problem> problems) {
        return problems.stream()
                .map(p -> text(p.messageKey(), p.arguments().toArray()))
                .toList();
    }

    String period(Period period) {
        return period(LocaleContextHolder.getLocale(), period);
    }

    String periodOnPaper(Period period) {
        return period(Locale.SIMPLIFIED_CHINESE, period);
    }

    private String period(Locale locale, Period period) {
        var from = period.from();
        var year = period.text().substring(0, 4);
        return switch (period.kind()) {
            case DAY, YEAR -> text(locale, "evaluation.period." + period.kind(), period.text());
            case WEEK ->
                text(
                        locale,
                        "evaluation.period.WEEK",
                        year,
                        String.valueOf(number(period)),
                        from.toString(),
                        period.to().toString());
            case MONTH, QUARTER ->
                text(locale, "evaluation.period." + period.kind(), year, String.valueOf(number(period)));
        };
    }

    /** Which one it is, without its days: in titles, in charts. */
    String shortPeriod(Period period) {
        return shortPeriod(LocaleContextHolder.getLocale(), period);
    }

    String shortPeriodOnPaper(Period period) {
        return shortPeriod(Locale.SIMPLIFIED_CHINESE, period);
    }

    private String shortPeriod(Locale locale, Period period) {
        if (period.kind() != Period.Kind.WEEK) return period(locale, period);
        var year = period.text().substring(0, 4);
        return text(locale, "bulletin.paper.week", year, String.valueOf(number(period)));
    }

    /** Which one of its kind in the year. */
    static int number(Period period) {
        return switch (period.kind()) {
            case DAY -> period.from().getDayOfYear();
            case WEEK -> Integer.parseInt(period.text().substring(6));
            case MONTH -> period.from().getMonthValue();
            case QUARTER -> (period.from().getMonthValue() + 2) / 3;
            case YEAR -> 1;
        };
    }

    static Instant begin(Period period) {
        return period.from().atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after it. */
    static Instant end(Period period) {
        return period.to().plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    static String moment(Instant at) {
        return MOMENT.format(at.truncatedTo(ChronoUnit.MINUTES));
    }

    static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, ZONE));
    }
}
