package cn.wangge.shared;

import java.time.Clock;
import java.time.Duration;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A database clock that says it is off by so much. */
public class DriftedClock extends DatabaseClock {

    private Duration off;

    public DriftedClock(Duration off) {
        super(DSL.using(SQLDialect.POSTGRES), Clock.systemUTC());
        this.off = off;
    }

    public void set(Duration now) {
        off = now;
    }

    @Override
    public Duration offset() {
        return off;
    }
}
