package cn.wangge.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that fails at one look: the power goes. */
class FailingClock extends Clock {

    private final Clock clock;
    private final int fatalLook;
    private int looks;

    FailingClock(Clock clock, int fatalLook) {
        this.clock = clock;
        this.fatalLook = fatalLook;
    }

    @Override
    public Instant instant() {
        if (++looks == fatalLook) throw new IllegalStateException("no more power");
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
