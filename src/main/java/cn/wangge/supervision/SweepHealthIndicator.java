package cn.wangge.supervision;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP while the sweep has run within three of its intervals; tells of alarms beside. */
@Component
class SweepHealthIndicator implements HealthIndicator {

    private static final int INTERVALS = 3;

    private final SweepPulse pulse;
    private final SupervisionSettings settings;
    private final Alarms alarms;

    SweepHealthIndicator(SweepPulse pulse, SupervisionSettings settings, Alarms alarms) {
        this.pulse = pulse;
        this.settings = settings;
        this.alarms = alarms;
    }

    @Override
    public Health health() {
        var silence = pulse.silence();
        var alive = silence != null && silence.compareTo(settings.sweepEvery().multipliedBy(INTERVALS)) <= 0;
        var health = (alive ? Health.up() : Health.down()).withDetail("alarms", alarms.count());
        if (silence != null) health.withDetail("secondsSinceSweep", silence.toSeconds());
        var latest = alarms.latest();
        if (latest != null) health.withDetail("latestAlarm", latest.at() + " " + latest.what());
        return health.build();
    }
}
