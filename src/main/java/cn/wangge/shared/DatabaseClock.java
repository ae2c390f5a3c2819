package cn.wangge.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Follows the clock of the database, so that all nodes agree on what is due. The offset is measured every
 * thirty seconds; the machine's own clock carries on between two measurements.
 */
public class DatabaseClock extends Clock implements SmartInitializingSingleton {

    /** Beyond this a node must not fire anything. */
    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final DSLContext sql;
    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;

    DatabaseClock(DSLContext sql, Clock machine) {
        this.sql = sql;
        this.machine = machine;
    }

    /** How far the database is ahead of this machine; negative where it is behind. */
    public Duration offset() {
        return offset;
    }

    /** Whether this machine's clock is further away than may be corrected; then nothing is to be fired here. */
    public boolean hasDrifted() {
        return offset().abs().compareTo(TOLERANCE) > 0;
    }

    /** Before anything can be fired by a clock that has not been compared. */
    @Override
    public void afterSingletonsInstantiated() {
        measure();
    }

    @Scheduled(fixedRateString = "PT30S", initialDelayString = "PT30S")
    void measure() {
        var before = machine.instant();
        var there = sql.select(DSL.field("clock_timestamp()", Instant.class))
                .fetchSingle()
                .value1();
        var after = machine.instant();
        var measured =
                Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
        if (measured.abs().compareTo(TOLERANCE) > 0) {
            log.warn("This machine's clock is {} ms away from the database's", measured.toMillis());
        }
        offset = measured;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
