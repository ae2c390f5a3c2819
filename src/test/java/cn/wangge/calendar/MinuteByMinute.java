package cn.wangge.calendar;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** A second, slow way to count working time: it walks and looks at each minute. Shares no code with the first. */
public final class MinuteByMinute {

    /** Whether a minute of a working day is worked. */
    public interface Hours {
        boolean count(LocalDate day, int minuteOfDay);
    }

    private final Set<String> off = new HashSet<>();
    private final Set<String> on = new HashSet<>();

    private final Hours hours;

    /** From 8 to 12 and from 14 to 18 all year. */
    public MinuteByMinute() throws Exception {
        this((day, minute) -> minute >= 480 && minute < 720 || minute >= 840 && minute < 1080);
    }

    MinuteByMinute(Hours hours) throws Exception {
        this.hours = hours;
        var file = getClass().getResourceAsStream("/reference/calendar/holidays_cn.csv");
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines().map(line -> line.split(",")).forEach(c -> (c[1].equals("workday") ? on : off).add(c[0]));
        }
    }

    boolean works(LocalDate day) {
        if (on.contains(day.toString())) return true;
        if (off.contains(day.toString())) return false;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private boolean counts(Instant minute) {
        var local = minute.atZone(ZoneId.of("Asia/Shanghai"));
        return hours.count(local.toLocalDate(), local.getHour() * 60 + local.getMinute()) && works(local.toLocalDate());
    }

    /** The end of the minute in which so many minutes (at least one) have counted. */
    Instant after(Instant from, int minutes) {
        return after(from, minutes, at -> true);
    }

    /** The same, where only some minutes run. */
    public Instant after(Instant from, int minutes, Predicate<Instant> runs) {
        var at = from;
        var left = minutes;
        while (true) {
            if (counts(at) && runs.test(at)) left--;
            at = at.plusSeconds(60);
            if (left == 0) return at;
        }
    }

    int between(Instant from, Instant to) {
        var counted = 0;
        for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) if (counts(at)) counted++;
        return counted;
    }
}
