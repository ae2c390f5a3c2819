package cn.wangge.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What somebody must look at: told in the log, counted for the health of the node. */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    /** The latest alarm. */
    record Alarm(Instant at, String what) {}

    private final Clock clock;
    private final AtomicLong count = new AtomicLong();
    private volatile @Nullable Alarm latest;

    Alarms(Clock clock) {
        this.clock = clock;
    }

    void raise(String what, @Nullable Throwable cause) {
        count.incrementAndGet();
        latest = new Alarm(clock.instant(), what);
        if (cause == null) log.error("ALARM {}", what);
        else log.error("ALARM {}", what, cause);
    }

    long count() {
        return count.get();
    }

    @Nullable
    Alarm latest() {
        return latest;
    }
}
