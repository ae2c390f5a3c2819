package cn.wangge.calendar;

import static cn.wangge.calendar.ClockKind.WORKING_DAYS;
import static cn.wangge.calendar.ClockKind.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WorkingTimePropertyTests {

    private final WorkingCalendar calendar = CalendarFixture.shipped();
    private final MinuteByMinute walk = new MinuteByMinute();

    WorkingTimePropertyTests() throws Exception {}

    @Provide
    Arbitrary<Instant> minutes() {
        // From before summer time was tried to after the last known holidays, leaning on the known years.
        var all = Arbitraries.integers().between(1985, 2032);
        var known = Arbitraries.integers().between(2004, 2026);
        return Arbitraries.oneOf(all, known)
                .flatMap(year -> Arbitraries.integers()
                        .between(0, 525_599)
                        .map(minute -> LocalDateTime.of(year, 1, 1, 0, 0)
                                .plusMinutes(minute)
                                .atZone(LocalZone.ZONE)
                                .toInstant()));
    }

    @Property(tries = 1000)
    void aWalkByMinutesComesToTheSameMoment(
            @ForAll("minutes") Instant from, @ForAll @IntRange(min = 1, max = 40 * 60) int minutes) {
        assertThat(calendar.after(WORKING_HOURS, from, Duration.ofMinutes(minutes)))
                .isEqualTo(walk.after(from, minutes));
    }

    @Property(tries = 1000)
    void aWalkByMinutesCountsTheSame(
            @ForAll("minutes") Instant from, @ForAll @IntRange(min = 0, max = 60 * 24 * 20) int later) {
        var to = from.plusSeconds(60L * later);

        assertThat(calendar.between(WORKING_DAYS, from, to)).isEqualTo(Duration.ofMinutes(walk.between(from, to)));
    }

    @Property(tries = 1000)
    void whatIsAddedIsFoundBetween(
            @ForAll("minutes") Instant from,
            @ForAll @LongRange(min = 1, max = 999_999_999L) long nanos,
            @ForAll @LongRange(min = 1, max = 40_000_000_000L) long micros,
            @ForAll ClockKind clock) {
        var start = from.plusNanos(nanos / 1000 * 1000);
        var amount = Duration.ofNanos(micros * 1000);

        var end = calendar.after(clock, start, amount);

        assertThat(end).isAfter(start);
        // A natural day is a day of the local calendar; only there may summer time take an hour away.
        if (clock != ClockKind.NATURAL_DAYS || start.isAfter(Instant.parse("1992-01-01T00:00:00Z"))) {
            assertThat(calendar.between(clock, start, end)).isEqualTo(amount);
        }
    }

    @Property(tries = 1000)
    void addingInTwoStepsIsAddingAtOnce(
            @ForAll("minutes") Instant from,
            @ForAll @IntRange(min = 1, max = 5000) int first,
            @ForAll @IntRange(min = 0, max = 5000) int second) {
        var stepwise = calendar.after(
                WORKING_HOURS,
                calendar.after(WORKING_HOURS, from, Duration.ofMinutes(first)),
                Duration.ofMinutes(second));

        assertThat(stepwise).isEqualTo(calendar.after(WORKING_HOURS, from, Duration.ofMinutes(first + second)));
    }

    @Property(tries = 200)
    void theLinesOfAnExplanationAddUp(
            @ForAll("minutes") Instant from, @ForAll @IntRange(min = 0, max = 60) int amount, @ForAll ClockKind clock) {
        var limit = new Limit(clock, amount);

        var lines = calendar.explain(limit, from).lines();

        var sum = lines.stream().map(Explanation.Line::amount).reduce(Duration.ZERO, Duration::plus);
        var due = calendar.due(limit, from);
        assertThat(sum)
                .isEqualTo(clock == ClockKind.NATURAL_DAYS ? Duration.between(from, due) : calendar.length(limit));
    }
}
