package cn.wangge.bench;

import cn.wangge.calendar.CalendarFixture;
import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.calendar.MinuteByMinute;
import cn.wangge.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/** What a deadline costs: beside a walk by minutes, and beside adding days with java.time alone. */
final class Arithmetic {

    private static final int ASKED = 2_000;
    private static final int SLICES = 7;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private record Asked(Limit limit, Instant from) {}

    private final List<Asked> asked = new ArrayList<>();
    /** Kept so that nothing is left out as unused. */
    private long sink;

    String run() throws Exception {
        var random = new Random(20261123);
        for (var i = 0; i < ASKED; i++) {
            var from = Instant.parse("2004-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(22 * 525_600));
            asked.add(new Asked(new Limit(ClockKind.WORKING_HOURS, 1 + random.nextInt(40)), from));
        }
        var calendar = CalendarFixture.shipped();
        var walk = new MinuteByMinute();
        var figures = new LinkedHashMap<String, Object>();
        var due = microseconds("due", it -> calendar.due(it.limit(), it.from()).getEpochSecond());
        var explained = microseconds("explained", it -> explained(calendar, it));
        var walked = microseconds(
                "walked",
                it -> walk.after(it.from(), it.limit().amount() * 60, at -> true)
                        .getEpochSecond());
        var plain = microseconds(
                "java.time",
                it -> it.from()
                        .atZone(ZONE)
                        .plusDays(it.limit().amount() / 8)
                        .plusHours(it.limit().amount() % 8)
                        .toEpochSecond());
        figures.put("name", "arithmetic");
        figures.put("ours", due);
        figures.put("explained", explained);
        figures.put("baseline", walked);
        figures.put("javaTime", plain);
        figures.put("ratio", Figures.rounded(walked / due));
        figures.put("ratioToJavaTime", Figures.rounded(due / plain));
        figures.put("unit", "microseconds a deadline of 1 to 40 working hours");
        figures.put("asked", ASKED);
        figures.put("slices", SLICES);
        var file = Figures.write("arithmetic", figures);
        if (sink == 42) Bench.say("%d", sink);
        return "%.3f µs a deadline, %.1f µs with its explanation; a walk by minutes takes %.0f times as long, java.time alone %.3f µs; %s"
                .formatted(due, explained, walked / due, plain, file);
    }

    private static long explained(WorkingCalendar calendar, Asked it) {
        return calendar.explain(it.limit(), it.from()).lines().size();
    }

    /** The median of the slices after two that only warm up. */
    private double microseconds(String what, ToLongFunction<Asked> work) {
        var found = new ArrayList<Double>();
        for (var slice = -2; slice < SLICES; slice++) {
            var rounds = 0;
            var began = System.nanoTime();
            var until = began + 300_000_000L;
            do {
                for (var it : asked) sink += work.applyAsLong(it);
                rounds++;
            } while (System.nanoTime() < until);
            var each = (System.nanoTime() - began) / 1000.0 / rounds / ASKED;
            if (slice >= 0) found.add(each);
        }
        var median = Figures.median(found, it -> it);
        Bench.say("%s %.3f µs", what, median);
        return median;
    }
}
