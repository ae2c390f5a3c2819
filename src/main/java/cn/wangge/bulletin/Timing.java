package cn.wangge.bulletin;

import cn.wangge.evaluation.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;

/**
 * When the paper of a period is made: in the period after it, by the county's working days.
 *
 * @param day of a week from Monday on; of longer periods the how manieth working day; of a day always 1
 * @param shift what happens where the day of a week is no working day
 */
record Timing(Period.Kind kind, int day, Shift shift, LocalTime at) {

    /** To which working day it moves. */
    enum Shift {
        NONE,
        NEXT,
        PREVIOUS
    }

    /** @param works which days are working days */
    Instant due(Period period, Predicate<LocalDate> works) {
        var slot = period.after();
        var on = switch (kind) {
            case DAY -> shifted(slot.from(), slot, works);
            case WEEK -> shifted(slot.from().plusDays(day - 1L), slot, works);
            case MONTH, QUARTER, YEAR -> workingDay(slot.from(), works);
        };
        return on.atTime(at).atZone(BulletinWords.ZONE).toInstant();
    }

    /** A week without a working day before it has its paper on the next one: never before the period is over. */
    private LocalDate shifted(LocalDate day, Period slot, Predicate<LocalDate> works) {
        if (shift == Shift.NONE) return day;
        if (shift == Shift.PREVIOUS) {
            for (var before = day; !before.isBefore(slot.from()); before = before.minusDays(1)) {
                if (works.test(before)) return before;
            }
        }
        var after = day;
        while (!works.test(after)) after = after.plusDays(1);
        return after;
    }

    private LocalDate workingDay(LocalDate first, Predicate<LocalDate> works) {
        var found = 0;
        for (var date = first; ; date = date.plusDays(1)) {
            if (works.test(date) && ++found == day) return date;
        }
    }
}
