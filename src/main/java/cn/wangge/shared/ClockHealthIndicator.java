package cn.wangge.shared;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Says of a node whose clock is off that it fires nothing; people are served there by the database's clock. */
@Component
class ClockHealthIndicator implements HealthIndicator {

    /** Stands before DOWN, since it is why the sweep is silent; details are not shown to strangers. */
    static final Status DRIFTED = new Status("CLOCK_DRIFTED");

    private final DatabaseClock clock;

    ClockHealthIndicator(DatabaseClock clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = clock.hasDrifted() ? Health.status(DRIFTED) : Health.up();
        return health.withDetail("millisecondsOff", clock.offset().toMillis()).build();
    }
}
