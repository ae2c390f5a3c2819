package cn.wangge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The work slots of a year laid out as seconds, with a running total, so that counting is a search. */
final class WorkingYear {

    /** Beginnings and ends in turn, in seconds of the epoch, for each day. */
    private final long[][] slots;
    /** Seconds worked before each day; one more for the whole year. */
    private final long[] before;

    WorkingYear(int year, Edition edition, @Nullable String township) {
        var first = LocalDate.ofYearDay(year, 1);
        slots = new long[first.lengthOfYear()][];
        before = new long[slots.length + 1];
        for (var i = 0; i < slots.length; i++) {
            var day = first.plusDays(i);
            slots[i] = seconds(day, edition.slots(day, township));
            before[i + 1] = before[i];
            for (var s = 0; s < slots[i].length; s += 2) before[i + 1] += slots[i][s + 1] - slots[i][s];
        }
    }

    private static long[] seconds(LocalDate day, List<WorkSlot> slots) {
        var seconds = new long[slots.size() * 2];
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            seconds[2 * i] = LocalZone.at(LocalDateTime.of(day, slot.from())).getEpochSecond();
            seconds[2 * i + 1] = LocalZone.at(end(day, slot.until())).getEpochSecond();
        }
        return seconds;
    }

    private static LocalDateTime end(LocalDate day, LocalTime until) {
        return LocalDateTime.of(until.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day, until);
    }

    Duration total() {
        return Duration.ofSeconds(before[slots.length]);
    }

    /** What is worked from the beginning of the year to a moment in it. */
    Duration workedUntil(Instant moment) {
        var day = LocalZone.day(moment).getDayOfYear() - 1;
        var worked = Duration.ofSeconds(before[day]);
        var second = moment.getEpochSecond();
        for (var s = 0; s < slots[day].length && slots[day][s] <= second; s += 2) {
            var begin = slots[day][s];
            worked = worked.plus(
                    second >= slots[day][s + 1]
                            ? Duration.ofSeconds(slots[day][s + 1] - begin)
                            : Duration.ofSeconds(second - begin, moment.getNano()));
        }
        return worked;
    }

    /** The earliest moment by which so much of the year is worked; more than nothing, not more than the total. */
    Instant reached(Duration worked) {
        var needed = worked.getSeconds() + (worked.getNano() > 0 ? 1 : 0);
        var day = dayReaching(needed);
        var rest = worked.minusSeconds(before[day]);
        for (var s = 0; ; s += 2) {
            var length = Duration.ofSeconds(slots[day][s + 1] - slots[day][s]);
            if (rest.compareTo(length) <= 0)
                return Instant.ofEpochSecond(slots[day][s]).plus(rest);
            rest = rest.minus(length);
        }
    }

    /** The day in the course of which a total of seconds is reached. */
    private int dayReaching(long needed) {
        int low = 0;
        int high = slots.length - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (before[middle + 1] >= needed) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** The moment itself where it lies in a slot (ends included), else the next beginning; null in no later slot. */
    @Nullable
    Instant firstWorking(Instant moment) {
        for (var day = LocalZone.day(moment).getDayOfYear() - 1; day < slots.length; day++) {
            for (var s = 0; s < slots[day].length; s += 2) {
                var begin = Instant.ofEpochSecond(slots[day][s]);
                if (!begin.isBefore(moment)) return begin;
                if (!moment.isAfter(Instant.ofEpochSecond(slots[day][s + 1]))) return moment;
            }
        }
        return null;
    }

    /** Beginnings and ends of a day's slots in turn, in seconds of the epoch. */
    long[] slots(LocalDate day) {
        return slots[day.getDayOfYear() - 1].clone();
    }
}
