package cn.wangge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.DriftedClock;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

@WanggeTest
class SweepHealthTests {

    private static final Duration DAY = Duration.ofDays(1);

    @LocalServerPort
    private int port;

    @Autowired
    private InformingMoments informing;

    @Autowired
    private SecondHand secondHand;

    @Autowired
    private CalendarFollowing calendar;

    @Autowired
    private Clock clock;

    private final SweepPulse pulse = new SweepPulse();
    private final Alarms alarms = new Alarms(Clock.systemUTC());

    @Test
    void theProductIsUpOnceItsModelsAreDeployedAndTheSweepHasRun() {
        var health = new Centre(port).get("", "/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().get("status").asText()).isEqualTo("UP");
    }

    @Test
    void beforeTheFirstSweepItIsDown() {
        assertThat(status(DAY)).isEqualTo(Status.DOWN);
    }

    @Test
    void aSweepWithinThreeIntervalsIsAliveAndALaterOneIsNot() {
        sweep(new DriftedClock(Duration.ZERO)).sweep();

        assertThat(status(DAY)).isEqualTo(Status.UP);
        assertThat(status(Duration.ofNanos(1))).isEqualTo(Status.DOWN);
    }

    @Test
    void aNodeThatHasDriftedSweepsNothingAndRaisesOneAlarm() {
        var database = new DriftedClock(Duration.ofMillis(1500));
        var sweep = sweep(database);

        sweep.sweep();
        sweep.sweep();
        assertThat(pulse.silence()).isNull();
        assertThat(alarms.count()).isEqualTo(1);

        database.set(Duration.ZERO);
        sweep.sweep();
        assertThat(pulse.silence()).isNotNull();
    }

    private SweepDeadlines sweep(DriftedClock database) {
        return new SweepDeadlines(informing, secondHand, calendar, database, clock, alarms, pulse, every(DAY));
    }

    private Status status(Duration interval) {
        return new SweepHealthIndicator(pulse, every(interval), alarms).health().getStatus();
    }

    private static SupervisionSettings every(Duration interval) {
        return new SupervisionSettings(interval, 100, Duration.ofSeconds(60));
    }
}
