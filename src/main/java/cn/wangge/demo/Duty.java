package cn.wangge.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The working day of the demonstration: mornings and afternoons, weekdays; a rough calendar is good enough here. */
final class Duty {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int STEP = 5;

    private Duty() {}

    static boolean on(Instant at) {
        return on(at.atZone(ZONE));
    }

    private static boolean on(ZonedDateTime at) {
        var day = at.getDayOfWeek();
        var weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return !weekend && hours(at.toLocalTime());
    }

    /** Whether people are about at all. */
    static boolean byDay(Instant at) {
        var time = at.atZone(ZONE).toLocalTime();
        return !time.isBefore(LocalTime.of(7, 0)) && time.isBefore(LocalTime.of(21, 0));
    }

    private static boolean hours(LocalTime time) {
        return time.getHour() >= 8 && time.getHour() < 12 || time.getHour() >= 14 && time.getHour() < 18;
    }

    /** So many minutes of duty later. */
    static Instant later(Instant from, double minutes) {
        return moved(from, minutes, STEP);
    }

    /** So many minutes of duty earlier. */
    static Instant earlier(Instant from, double minutes) {
        return moved(from, minutes, -STEP);
    }

    private static Instant moved(Instant from, double minutes, int step) {
        var at = from.atZone(ZONE);
        while (!on(at)) at = at.plusMinutes(step);
        var left = minutes;
        while (left >= STEP) {
            at = at.plusMinutes(step);
            if (on(at)) left -= STEP;
        }
        while (!on(at)) at = at.plusMinutes(step);
        return at.toInstant().plus(Duration.ofMillis((long) (left * 60_000 * Integer.signum(step))));
    }
}
