package cn.wangge.workflow;

import cn.wangge.shared.DatabaseClock;
import java.time.Clock;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.joda.time.DateTimeUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's clock follow the product's. A node whose own clock has drifted runs no jobs until it
 * is right again; the other nodes go on.
 */
@Component
class EngineClock implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(EngineClock.class);

    private final Clock clock;
    private final DatabaseClock databaseClock;
    private final ObjectProvider<JobExecutor> executor;
    private boolean stopped;

    EngineClock(Clock clock, DatabaseClock databaseClock, ObjectProvider<JobExecutor> executor) {
        this.clock = clock;
        this.databaseClock = databaseClock;
        this.executor = executor;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow();
    }

    /** The engine reads this clock at each look, so that no jump of the machine's gets in between. */
    @Scheduled(fixedRateString = "PT5S", initialDelayString = "PT1S")
    synchronized void follow() {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        var drifted = databaseClock.hasDrifted();
        if (drifted && !stopped) stop();
        else if (!drifted && stopped) start();
    }

    private void stop() {
        var jobs = executor.getIfAvailable();
        if (jobs == null || !jobs.isActive()) return;
        log.error("ALARM no jobs are run here: this machine's clock is off by {}", databaseClock.offset());
        jobs.shutdown();
        stopped = true;
    }

    private void start() {
        log.warn("This machine's clock is right again; jobs are run");
        executor.ifAvailable(JobExecutor::start);
        stopped = false;
    }
}
