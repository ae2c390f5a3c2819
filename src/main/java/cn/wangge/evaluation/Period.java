package cn.wangge.evaluation;

import cn.wangge.shared.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * A day, ISO week, month, quarter or year in the county's time.
 *
 * @param text as in addresses and in the contract: 2026-11-23, 2026-W47, 2026-10, 2026-Q3, 2026
 * @param to its last day
 */
public record Period(String text, Kind kind, LocalDate from, LocalDate to) {

    /** How long it is. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?:(\\d{2})-(\\d{2})|W(\\d{2})|Q([1-4])|(\\d{2})))?");

    /** @throws Refusal INVALID for what is none of the forms */
    public static Period of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw wrong(text);
        try {
            var year = Integer.parseInt(form.group(1));
            if (form.group(2) != null) return around(Kind.DAY, LocalDate.parse(text));
            if (form.group(4) != null) return week(year, Integer.parseInt(form.group(4)), text);
            if (form.group(5) != null) {
                return around(Kind.QUARTER, LocalDate.of(year, Integer.parseInt(form.group(5)) * 3, 1));
            }
            if (form.group(6) != null)
                return around(Kind.MONTH, YearMonth.parse(text).atDay(1));
            return around(Kind.YEAR, LocalDate.of(year, 1, 1));
        } catch (DateTimeException e) {
            throw wrong(text);
        }
    }

    private static Refusal wrong(String text) {
        return Refusal.invalid("period", "evaluation.refusal.period", text.length() > 20 ? "…" : text);
    }

    private static Period week(int year, int week, String text) {
        // The 4th of January lies in the first week of every year.
        var day = LocalDate.of(year, 1, 4).plusWeeks(week - 1L);
        var found = around(Kind.WEEK, day);
        if (!found.text.equals(text)) throw wrong(text);
        return found;
    }

    /** The period of that kind which holds the day. */
    public static Period around(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> new Period(day.toString(), kind, day, day);
            case WEEK -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                var text = "%04d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                yield new Period(text, kind, monday, monday.plusDays(6));
            }
            case MONTH -> {
                var month = YearMonth.from(day);
                yield new Period(month.toString(), kind, month.atDay(1), month.atEndOfMonth());
            }
            case QUARTER -> {
                var number = day.get(IsoFields.QUARTER_OF_YEAR);
                var first = LocalDate.of(day.getYear(), number * 3 - 2, 1);
                var text = "%04d-Q%d".formatted(day.getYear(), number);
                yield new Period(text, kind, first, first.plusMonths(3).minusDays(1));
            }
            case YEAR ->
                new Period(
                        "%04d".formatted(day.getYear()),
                        kind,
                        LocalDate.of(day.getYear(), 1, 1),
                        LocalDate.of(day.getYear(), 12, 31));
        };
    }

    public Period before() {
        return around(kind, from.minusDays(1));
    }

    public Period after() {
        return around(kind, to.plusDays(1));
    }

    /** The same period of the year before; of a week 53 the last week where that year has none. */
    Period yearBefore() {
        if (kind == Kind.WEEK) {
            var year = from.get(IsoFields.WEEK_BASED_YEAR);
            return around(kind, from.with(IsoFields.WEEK_BASED_YEAR, year - 1L));
        }
        return around(kind, from.minusYears(1));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The part of it that lies between these days. */
    Period clipped(LocalDate first, LocalDate last) {
        if (!first.isAfter(from) && !last.isBefore(to)) return this;
        return new Period(text, kind, first.isAfter(from) ? first : from, last.isBefore(to) ? last : to);
    }

    /** Its last days. */
    Period last(int days) {
        return clipped(to.minusDays(days - 1L), to);
    }

    /** The longest of what counts are kept by that it is made of. */
    String grain() {
        var after = to.plusDays(1);
        if (from.getDayOfYear() == 1 && after.getDayOfYear() == 1) return "YEAR";
        return from.getDayOfMonth() == 1 && after.getDayOfMonth() == 1 ? "MONTH" : "DAY";
    }
}
