package cn.wangge.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Counts time that never stops. */
final class ContinuousTime {

    private static final Duration DAY = Duration.ofDays(1);

    private ContinuousTime() {}

    static Instant after(Instant from, Duration amount) {
        try {
            return LocalZone.countable(LocalZone.countable(from).plus(amount));
        } catch (ArithmeticException | DateTimeException e) {
            throw LocalZone.outside();
        }
    }

    /** Whole days keep the local time of day; what is left runs as it is. */
    static Instant afterDays(Instant from, Duration amount) {
        try {
            var local = LocalZone.countable(from).atZone(LocalZone.ZONE).plusDays(amount.toDays());
            return LocalZone.countable(local.toInstant().plus(amount.minusDays(amount.toDays())));
        } catch (ArithmeticException | DateTimeException e) {
            throw LocalZone.outside();
        }
    }

    /** Whole local days and the rest; the hour that summer time's end repeats is not counted twice. */
    static Duration daysBetween(Instant from, Instant to) {
        var begin = from.atZone(LocalZone.ZONE);
        var days = ChronoUnit.DAYS.between(
                begin.toLocalDateTime(), to.atZone(LocalZone.ZONE).toLocalDateTime());
        if (begin.plusDays(days).toInstant().isAfter(to)) days--;
        var rest = Duration.between(begin.plusDays(days).toInstant(), to);
        return Duration.ofDays(days).plus(rest.compareTo(DAY) < 0 ? rest : DAY);
    }
}
