package cn.wangge.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.duty.DutySettings.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The shifts follow one another without a gap, over midnight too. */
class ShiftsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Shifts shifts = shifts(times("DAY", "08:00", "20:00"), times("NIGHT", "20:00", "08:00"));

    @Test
    void theNightBelongsToTheDayOnWhichItBegins() {
        var beforeDawn = shifts.at(Instant.parse("2026-11-24T22:30:00Z"));

        assertThat(beforeDawn.id()).isEqualTo("NIGHT");
        assertThat(beforeDawn.day()).isEqualTo(DAY);
        assertThat(beforeDawn.until()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(shifts.after(beforeDawn).id()).isEqualTo("DAY");
    }

    @Property(tries = 200)
    void everyMomentIsInExactlyOneShift(@ForAll @LongRange(max = 86_400 * 40L) long seconds) {
        for (var some : List.of(
                shifts,
                shifts(times("A", "00:00", "08:00"), times("B", "08:00", "16:00"), times("C", "16:00", "00:00")))) {
            var at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds);
            var day = at.atZone(Shift.ZONE).toLocalDate();

            var holding = List.of(day.minusDays(1), day).stream()
                    .flatMap(d -> some.of(d).stream())
                    .filter(shift -> shift.holds(at))
                    .toList();

            assertThat(holding).containsExactly(some.at(at));
            assertThat(some.after(some.at(at)).from()).isEqualTo(some.at(at).until());
        }
    }

    @Test
    void whatIsOverIsFoundTheLatestFirst() {
        var now = Instant.parse("2026-11-25T00:00:00Z");

        assertThat(shifts.endedBetween(now.minus(Duration.ofDays(1)), now))
                .extracting(shift -> shift.day() + shift.id())
                .containsExactly("2026-11-24NIGHT", "2026-11-24DAY");
        assertThat(shifts.endedBetween(now.minus(Duration.ofDays(1)), now.minusSeconds(1)))
                .extracting(Shift::id)
                .containsExactly("DAY");
    }

    @Test
    void aGapBetweenTwoShiftsKeepsTheProductFromStarting() {
        assertThatThrownBy(() -> shifts(times("DAY", "08:00", "18:00"), times("NIGHT", "20:00", "08:00")))
                .hasMessageContaining("DAY ends at 18:00");
    }

    private static Shifts shifts(Times... times) {
        return new Shifts(new DutySettings(List.of(times), Duration.ofMinutes(30), Duration.ofMinutes(1)));
    }

    private static Times times(String id, String from, String to) {
        return new Times(id, id, id, from, to, false);
    }
}
