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

/** A second, slow way to count working time: it walks and looks at each minute. Shares no code with the first. */
final class MinuteByMinute {

    private final Set<String> off = new HashSet<>();
    private final Set<String> on = new HashSet<>();

    MinuteByMinute() throws Exception {
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
        var hour = local.getHour();
        return (hour >= 8 && hour < 12 || hour >= 14 && hour < 18) && works(local.toLocalDate());
    }

    /** The end of the minute in which so many minutes (at least one) have counted. */
    Instant after(Instant from, int minutes) {
        var at = from;
        var left = minutes;
        while (true) {
            if (counts(at)) left--;
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
