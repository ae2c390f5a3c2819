package cn.wangge.calendar;

import cn.wangge.calendar.Explanation.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Tells day by day what is counted between two moments. */
final class Explaining {

    /** Days told at either end; a longer stretch is left out in the middle, for nobody reads it. */
    private static final int DAYS_AT_EACH_END = 200;

    private final Edition edition;
    private final WorkingTime workingTime;
    private final Words words;
    private final ClockKind clock;
    private final Instant from;
    private final Instant to;
    private final List<Line> lines = new ArrayList<>();

    Explaining(Edition edition, WorkingTime workingTime, Words words, ClockKind clock, Instant from, Instant to) {
        this.edition = edition;
        this.workingTime = workingTime;
        this.words = words;
        this.clock = clock;
        this.from = LocalZone.countable(from);
        this.to = LocalZone.countable(to);
    }

    List<Line> lines() {
        var last = LocalZone.day(to);
        for (var day = LocalZone.day(from); !day.isAfter(last); day = day.plusDays(1)) {
            var left = last.toEpochDay() - day.toEpochDay();
            if (day.equals(LocalZone.day(from).plusDays(DAYS_AT_EACH_END)) && left > DAYS_AT_EACH_END) {
                var skipped = left - DAYS_AT_EACH_END;
                var text = words.say("explanation.left-out", day.toString(), String.valueOf(skipped));
                lines.add(new Line(day, text, null, null, Duration.ZERO, text));
                day = day.plusDays(skipped);
            }
            tell(day);
        }
        return lines;
    }

    private void tell(LocalDate day) {
        var told = lines.size();
        var stretches = knowsDaysOff(clock) ? workingTime.slots(day) : wholeDay(day);
        for (var s = 0; s < stretches.length; s += 2) {
            var begin = later(from, Instant.ofEpochSecond(stretches[s]));
            var end = earlier(to, Instant.ofEpochSecond(stretches[s + 1]));
            if (begin.isBefore(end)) lines.add(counted(day, begin, end));
        }
        if (lines.size() == told && knowsDaysOff(clock)) {
            var reason = stretches.length == 0 ? reason(day) : words.say("explanation.outside-slots");
            lines.add(nothing(day, reason));
        }
    }

    /** Whether a clock stands still on days off. */
    static boolean knowsDaysOff(ClockKind clock) {
        return clock == ClockKind.WORKING_HOURS || clock == ClockKind.WORKING_DAYS;
    }

    private static long[] wholeDay(LocalDate day) {
        return new long[] {
            LocalZone.at(day.atStartOfDay()).getEpochSecond(),
            LocalZone.at(day.plusDays(1).atStartOfDay()).getEpochSecond()
        };
    }

    private Line counted(LocalDate day, Instant begin, Instant end) {
        var amount = Duration.between(begin, end);
        var reason = knowsDaysOff(clock) ? reason(day) : words.say("explanation.continuous");
        var first = LocalTime.ofInstant(begin, LocalZone.ZONE);
        var last = LocalTime.ofInstant(end, LocalZone.ZONE);
        var text = words.say(
                "explanation.counted",
                day.toString(),
                words.weekday(day),
                reason,
                words.time(first),
                words.until(last),
                words.amount(clock, amount));
        return new Line(day, reason, first, last, amount, text);
    }

    private Line nothing(LocalDate day, String reason) {
        var text = words.say("explanation.nothing", day.toString(), words.weekday(day), reason);
        return new Line(day, reason, null, null, Duration.ZERO, text);
    }

    private String reason(LocalDate day) {
        var exception = edition.exception(day);
        if (exception != null) {
            return words.say(exception.works() ? "explanation.make-up" : "explanation.holiday", exception.name());
        }
        return words.say(Edition.isWeekend(day) ? "explanation.weekend" : "explanation.workday");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
