package cn.wangge.security.calendar;

import cn.wangge.calendar.CalendarBook.Slot;
import cn.wangge.calendar.CalendarProposal;
import cn.wangge.calendar.DayChange;
import cn.wangge.calendar.HolidayNotices.Day;
import cn.wangge.calendar.SlotPlan;
import cn.wangge.security.settings.Areas;
import cn.wangge.security.settings.Sentences;
import cn.wangge.shared.GridCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days, hours and their changes in words. */
@Component
class CalendarWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    /** Sources of the rows that came with the product. */
    private static final List<String> SHIPPED = List.of("both", "holiday-cn", "chinese-days");

    private final Sentences sentences;
    private final Areas areas;

    CalendarWords(Sentences sentences, Areas areas) {
        this.sentences = sentences;
        this.areas = areas;
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** For example 2027-01-01 周五. */
    String day(LocalDate day, Locale locale) {
        return day + " " + weekday(day, locale);
    }

    String weekday(LocalDate day, Locale locale) {
        return sentences.of(locale, "calendar.weekday." + day.getDayOfWeek().getValue());
    }

    /** For example 元旦放假. */
    String day(@Nullable Day known, Locale locale) {
        if (known == null) return sentences.of(locale, "settings.calendar.plain");
        return state(known.works(), known.name(), locale);
    }

    String state(boolean works, String name, Locale locale) {
        return sentences.of(locale, works ? "calendar.explanation.make-up" : "calendar.explanation.holiday", name);
    }

    String source(String kept, Locale locale) {
        return SHIPPED.contains(kept) ? sentences.of(locale, "settings.calendar.shipped") : kept;
    }

    /** What each shipped source is called is the same, and told once. */
    String sources(List<String> kept, Locale locale) {
        return kept.stream().map(it -> source(it, locale)).distinct().collect(Collectors.joining("；"));
    }

    String place(@Nullable String township, Locale locale) {
        return township == null ? sentences.of(locale, "settings.wholeCounty") : areas.name(new GridCode(township));
    }

    String season(MonthDay from, MonthDay to, Locale locale) {
        if (from.equals(MonthDay.of(1, 1)) && to.equals(MonthDay.of(12, 31))) {
            return sentences.of(locale, "settings.calendar.all-year");
        }
        return sentences.of(
                locale,
                "settings.calendar.season",
                from.getMonthValue(),
                from.getDayOfMonth(),
                to.getMonthValue(),
                to.getDayOfMonth());
    }

    /** For example 08:00–12:00、14:00–18:00. */
    String hours(List<SlotPlan.Hours> hours, Locale locale) {
        return hours.stream()
                .map(it -> it.from() + "–" + until(it.until()))
                .collect(Collectors.joining(sentences.of(locale, "settings.comma")));
    }

    private static String until(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : time.toString();
    }

    static SlotPlan.Hours hours(Slot slot) {
        return new SlotPlan.Hours(slot.from(), slot.until());
    }

    String headline(List<Integer> covered, @Nullable SlotPlan plan, Locale locale) {
        if (plan != null) {
            var township = plan.township();
            var place = place(township == null ? null : township.value(), locale);
            var key = plan.seasons().isEmpty()
                    ? "settings.calendar.change.hours-given-up"
                    : "settings.calendar.change.hours";
            return sentences.of(locale, key, place, plan.effectiveOn().toString());
        }
        if (covered.isEmpty()) return sentences.of(locale, "settings.calendar.change.days");
        var years = covered.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(sentences.of(locale, "settings.comma")));
        return sentences.of(locale, "settings.calendar.change.years", years);
    }

    /** For example 李主任批准，发布为第 2 版. */
    String outcome(CalendarProposal.Decision decision, String by, @Nullable Integer version, Locale locale) {
        return sentences.of(
                locale, "settings.calendar.outcome." + decision, by, version == null ? "" : String.valueOf(version));
    }

    String effect(DayChange change, Locale locale) {
        return sentences.of(locale, "settings.calendar.effect." + change.effect());
    }
}
