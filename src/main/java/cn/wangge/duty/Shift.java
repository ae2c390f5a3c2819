package cn.wangge.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One shift of one day; it belongs to the day on which it begins. */
public record Shift(LocalDate day, String id, String name, String nameEn, Instant from, Instant until, boolean alone) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Shift of(LocalDate day, DutySettings.Times times) {
        var ends = times.ends().isAfter(times.begins()) ? day : day.plusDays(1);
        return new Shift(
                day,
                times.id(),
                times.name(),
                times.nameEn(),
                day.atTime(times.begins()).atZone(ZONE).toInstant(),
                ends.atTime(times.ends()).atZone(ZONE).toInstant(),
                times.alone());
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
