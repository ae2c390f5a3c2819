package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.wangge.shared.DriftedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class EngineClockTests {

    private final DriftedClock database = new DriftedClock(Duration.ZERO);
    private final Hand hand = new Hand();

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    @Test
    void theEngineGoesByTheClockOfTheProduct() {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(5));

        engineClock(clock).follow();

        assertThat(ClockUtil.getCurrentTime().getTime()).isCloseTo(clock.millis(), within(500L));
    }

    @Test
    void aNodeThatHasDriftedRunsNoJobsUntilItIsRightAgain() {
        var clock = engineClock(Clock.systemUTC());

        database.set(Duration.ofMillis(-1001));
        clock.follow();
        clock.follow();
        assertThat(hand.isActive()).isFalse();

        database.set(Duration.ofMillis(999));
        clock.follow();
        assertThat(hand.isActive()).isTrue();
    }

    @Test
    void whatAnAdministratorHasStoppedStaysStopped() {
        hand.shutdown();
        var clock = engineClock(Clock.systemUTC());

        database.set(Duration.ofSeconds(2));
        clock.follow();
        database.set(Duration.ZERO);
        clock.follow();

        assertThat(hand.isActive()).isFalse();
    }

    private EngineClock engineClock(Clock clock) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("jobExecutor", hand);
        return new EngineClock(clock, database, beans.getBeanProvider(JobExecutor.class));
    }

    /** Job executor that only remembers whether it runs. */
    private static class Hand extends JobExecutor {

        private boolean running = true;

        @Override
        public void start() {
            running = true;
        }

        @Override
        public synchronized void shutdown() {
            running = false;
        }

        @Override
        public boolean isActive() {
            return running;
        }

        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}

        @Override
        public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {}
    }
}
