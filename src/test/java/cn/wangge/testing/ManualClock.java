package cn.wangge.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test moves; the engine's goes with it. */
public class ManualClock extends Clock {

    private final Clock machine = Clock.systemDefaultZone();
    private Duration ahead = Duration.ZERO;

    /** Lets so much time pass at once. */
    public void pass(Duration time) {
        ahead = ahead.plus(time);
        ClockUtil.offset(ahead.toMillis());
    }

    /** Goes to that moment. */
    public void goTo(Instant moment) {
        pass(Duration.between(instant(), moment));
    }

    /** Back to the time of the machine. */
    public void reset() {
        ahead = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        ManualClock manualClock() {
            return new ManualClock();
        }
    }
}
