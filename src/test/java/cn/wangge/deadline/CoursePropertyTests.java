package cn.wangge.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.calendar.CalendarFixture;
import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.calendar.MinuteByMinute;
import cn.wangge.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CoursePropertyTests {

    private final WorkingCalendar calendar = CalendarFixture.shipped();
    private final MinuteByMinute walk = new MinuteByMinute();

    CoursePropertyTests() throws Exception {}

    @Property(tries = 1000)
    void pausesMoveTheDueTimeByWhatWasNotCounted(
            @ForAll @IntRange(min = 0, max = 525_600) int startMinute,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 3000) Integer> minutes,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll ClockKind clock) {
        var course = course(startMinute, minutes, new Limit(clock, amount));
        for (var share : List.of(80, 100, 150)) {
            var due = course.dueAt(calendar, share);
            if (due == null) continue;
            assertThat(course.used(calendar, due)).isEqualTo(course.amount(calendar, share));
            assertThat(course.used(calendar, due.minusMillis(1))).isLessThan(course.amount(calendar, share));
        }
    }

    @Property(tries = 500)
    void onlyWhatStandsStillHasNoDueTime(
            @ForAll @IntRange(min = 0, max = 525_600) int startMinute,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 3000) Integer> minutes,
            @ForAll @IntRange(min = 0, max = 60) int amount,
            @ForAll ClockKind clock) {
        var course = course(startMinute, minutes, new Limit(clock, amount));

        if (course.last().running()) assertThat(course.dueAt(calendar, 100)).isNotNull();
        else if (course.dueAt(calendar, 100) == null) {
            var used = course.used(calendar, course.last().from().plus(Duration.ofDays(400)));
            assertThat(used).isLessThanOrEqualTo(course.amount(calendar, 100));
        }
    }

    @Property(tries = 300)
    void aWalkThatSkipsThePausesComesToTheSameEnd(
            @ForAll @IntRange(min = 2004, max = 2026) int year,
            @ForAll @IntRange(min = 0, max = 520_000) int startMinute,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 4000) Integer> minutes,
            @ForAll @IntRange(min = 1, max = 60) int hours) {
        // As many pauses as resumptions: it runs at last.
        var stops = minutes.subList(0, minutes.size() / 2 * 2);
        var shift =
                Duration.between(Instant.parse("2025-06-30T16:00:00Z"), Instant.parse((year - 1) + "-12-31T16:00:00Z"));
        var course = course((int) shift.toMinutes() + startMinute, stops, new Limit(ClockKind.WORKING_HOURS, hours));

        var end = walk.after(
                course.stretches().get(0).from(),
                hours * 60,
                at -> course.stretches().stream()
                        .anyMatch(it ->
                                it.running() && !at.isBefore(it.from()) && (it.to() == null || at.isBefore(it.to()))));

        assertThat(course.dueAt(calendar, 100)).isEqualTo(end);
    }

    /** Runs, stands still, runs ... for so many minutes each, and goes on as it last was. */
    private static Course course(int startMinute, List<Integer> minutes, Limit limit) {
        var stretches = new ArrayList<Course.Stretch>();
        var at = Instant.parse("2025-06-30T16:00:00Z").plusSeconds(60L * startMinute);
        for (var i = 0; i < minutes.size(); i++) {
            var to = at.plusSeconds(60L * minutes.get(i));
            stretches.add(new Course.Stretch(i + 1, i % 2 == 0, at, to, "核实中"));
            at = to;
        }
        stretches.add(new Course.Stretch(minutes.size() + 1, minutes.size() % 2 == 0, at, null, "核实中"));
        return new Course(limit, stretches);
    }
}
