package cn.wangge.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Follows the clock of the database, so that all nodes agree on what is due. It is asked every thirty
 * seconds; in between the machine's count of nanoseconds carries on, which nobody can set: a machine whose
 * clock is put forward fires nothing early, not even until the next answer.
 */
public class DatabaseClock extends Clock implements SmartInitializingSingleton {

    /** Beyond this a node must not fire anything. */
    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final DSLContext sql;
    private final Clock machine;
    private final LongSupplier ticks;
    private volatile @Nullable Answer last;

    /** What the database said, and the count of nanoseconds then. */
    private record Answer(Instant there, long tick) {}

    DatabaseClock(DSLContext sql, Clock machine) {
        this(sql, machine, System::nanoTime);
    }

    DatabaseClock(DSLContext sql, Clock machine, LongSupplier ticks) {
        this.sql = sql;
        this.machine = machine;
        this.ticks = ticks;
    }

    /** How far the database is ahead of this machine; negative where it is behind. */
    public Duration offset() {
        return Duration.between(machine.instant(), instant());
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
        var before = ticks.getAsLong();
        var there = asked();
        var after = ticks.getAsLong();
        last = new Answer(there, before + (after - before) / 2);
        if (hasDrifted()) {
            log.warn("This machine's clock is {} ms away from the database's", offset().toMillis());
        }
    }

    Instant asked() {
        return sql.select(DSL.field("clock_timestamp()", Instant.class))
                .fetchSingle()
                .value1();
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
        var answer = last;
        var now = answer == null ? machine.instant() : answer.there.plusNanos(ticks.getAsLong() - answer.tick);
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
