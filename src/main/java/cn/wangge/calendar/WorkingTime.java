package cn.wangge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Counts time inside the work slots of one edition; each year is laid out when it is first needed. */
final class WorkingTime {

    private final Edition edition;
    private final @Nullable String township;
    private final AtomicReferenceArray<@Nullable WorkingYear> years =
            new AtomicReferenceArray<>(LocalZone.LAST_YEAR - LocalZone.FIRST_YEAR + 1);

    WorkingTime(Edition edition, @Nullable String township) {
        this.edition = edition;
        this.township = township;
    }

    Instant after(Instant from, Duration amount) {
        var number = yearOf(from);
        if (amount.isZero()) return firstWorking(from, number);
        var year = year(number);
        var target = year.workedUntil(from).plus(amount);
        while (target.compareTo(year.total()) > 0) {
            target = target.minus(year.total());
            year = year(++number);
        }
        return year.reached(target);
    }

    private Instant firstWorking(Instant from, int firstYear) {
        if (endsWithDayBefore(from)) return from;
        var number = firstYear;
        var moment = year(number).firstWorking(from);
        while (moment == null) {
            var newYear = LocalZone.at(LocalDate.ofYearDay(++number, 1).atStartOfDay());
            moment = year(number).firstWorking(newYear);
        }
        return moment;
    }

    /** The midnight at which the hours of the day before end belongs to them, as every end of a slot does. */
    private boolean endsWithDayBefore(Instant from) {
        var before = LocalZone.day(from).minusDays(1);
        if (!LocalZone.at(before.plusDays(1).atStartOfDay()).equals(from)) return false;
        if (before.getYear() < LocalZone.FIRST_YEAR) return false;
        var slots = slots(before);
        return slots.length > 0 && slots[slots.length - 1] == from.getEpochSecond();
    }

    Duration between(Instant from, Instant to) {
        var number = yearOf(from);
        var last = yearOf(to);
        var worked = year(last).workedUntil(to).minus(year(number).workedUntil(from));
        for (; number < last; number++) worked = worked.plus(year(number).total());
        return worked;
    }

    /** Beginnings and ends of a day's slots in turn, in seconds of the epoch. */
    long[] slots(LocalDate day) {
        return year(day.getYear()).slots(day);
    }

    private static int yearOf(Instant moment) {
        return LocalZone.day(LocalZone.countable(moment)).getYear();
    }

    private WorkingYear year(int number) {
        var place = number - LocalZone.FIRST_YEAR;
        if (place < 0 || place >= years.length()) throw LocalZone.outside();
        var year = years.get(place);
        if (year == null) {
            // Two threads may lay out the same year; both come to the same.
            year = new WorkingYear(number, edition, township);
            years.set(place, year);
        }
        return year;
    }
}
