package cn.wangge.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says amounts of time and reasons in the reader's language; Chinese where nobody is reading. */
final class Words {

    /** Working hours of a working day (reference: limits of 数字城管, 工作日 = 8 工作时). */
    static final Duration WORKING_DAY = Duration.ofHours(8);

    private static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Words() {
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    String say(String key, Object... arguments) {
        var reader = LocaleContextHolder.getLocaleContext();
        var locale = reader == null ? null : reader.getLocale();
        return messages.getMessage("calendar." + key, arguments, locale == null ? Locale.CHINA : locale);
    }

    String amount(ClockKind clock, Duration amount) {
        var counted = amount.abs();
        return switch (clock) {
            case WORKING_DAYS -> inDays(counted, WORKING_DAY, "working-days", "working-hours");
            case NATURAL_DAYS -> inDays(counted, DAY, "natural-days", "hours");
            case WORKING_HOURS -> inHours(counted, "working-hours");
            case EMERGENCY_HOURS -> inHours(counted, "emergency-hours");
            case MINUTES -> inMinutes(counted);
        };
    }

    /** Minutes are left out beside days: nobody plans by them. */
    private String inDays(Duration amount, Duration day, String daysKey, String hoursKey) {
        var days = amount.dividedBy(day);
        var rest = amount.minus(day.multipliedBy(days));
        if (days == 0) return inHours(rest, hoursKey);
        if (rest.toHours() == 0) return number(daysKey, days);
        return say("words.joined", number(daysKey, days), number(hoursKey, rest.toHours()));
    }

    private String inHours(Duration amount, String hoursKey) {
        var minutes = amount.toMinutesPart();
        if (amount.toHours() == 0) return inMinutes(amount);
        if (minutes == 0) return number(hoursKey, amount.toHours());
        return say("words.joined", number(hoursKey, amount.toHours()), number("minutes", minutes));
    }

    private String inMinutes(Duration amount) {
        if (amount.toMinutes() == 0 && !amount.isZero()) return say("words.moment");
        return number("minutes", amount.toMinutes());
    }

    private String number(String key, long number) {
        return say("words." + key, number);
    }

    String weekday(LocalDate day) {
        return say("weekday." + day.getDayOfWeek().getValue());
    }

    /** Local time; the end of a day is 24:00. */
    String until(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : time(time);
    }

    String time(LocalTime time) {
        return TIME.format(time);
    }
}
