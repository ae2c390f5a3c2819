package cn.wangge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** The clock of the product on a machine whose own clock somebody sets. */
class DatabaseClockTests {

    private static final TestDatabase DATABASE = new TestDatabase();

    private final SetByHand machine = new SetByHand();
    private long nanos = 17;
    private final DatabaseClock clock = new DatabaseClock(DATABASE.sql(), machine, () -> nanos);

    @Test
    void aMachineWhoseClockIsPutForwardDoesNotMoveTheProductsTimeNotEvenUntilTheDatabaseIsAskedAgain() {
        clock.measure();
        var before = clock.instant();

        machine.off = Duration.ofDays(3);

        assertThat(clock.instant()).isEqualTo(before);
        assertThat(clock.hasDrifted()).isTrue();
        assertThat(clock.offset()).isCloseTo(Duration.ofDays(-3), Duration.ofSeconds(20));
        nanos += Duration.ofSeconds(29).toNanos();
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(29));
    }

    @Test
    void aMachineThatIsRightAgainIsKnownAtOnce() {
        machine.off = Duration.ofHours(-2);
        clock.measure();
        assertThat(clock.hasDrifted()).isTrue();
        assertThat(new ClockHealthIndicator(clock).health().getStatus()).isEqualTo(new Status("CLOCK_DRIFTED"));

        machine.off = Duration.ZERO;
        clock.measure();

        assertThat(clock.hasDrifted()).isFalse();
        assertThat(new ClockHealthIndicator(clock).health().getStatus()).isEqualTo(Status.UP);
    }

    /** The machine's clock, off by so much. */
    private static final class SetByHand extends Clock {

        private Duration off = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
        }
    }
}
