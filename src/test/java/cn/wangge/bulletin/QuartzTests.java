package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.WanggeTest;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** Quartz on the product's own database: tables, grants, and one firing for a whole cluster. */
@WanggeTest
class QuartzTests {

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private DataSource database;

    /** Counts what both nodes together have done. */
    public static class Counting implements Job {

        private static final int FIRINGS = 5;
        private static final AtomicInteger FIRED = new AtomicInteger();
        private static final CountDownLatch ALL = new CountDownLatch(FIRINGS);

        @Override
        public void execute(JobExecutionContext context) {
            FIRED.incrementAndGet();
            ALL.countDown();
        }
    }

    @Test
    void theClockOfBulletinsTicksEachMinuteInTheCountysTimeAndLetsMissedTicksGo() throws Exception {
        var trigger = (CronTrigger) scheduler.getTrigger(TriggerKey.triggerKey("every-minute", "bulletin"));

        assertThat(trigger.getCronExpression()).isEqualTo("0 * * * * ?");
        assertThat(trigger.getTimeZone()).isEqualTo(TimeZone.getTimeZone("Asia/Shanghai"));
        assertThat(trigger.getMisfireInstruction()).isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING);
        assertThat(scheduler.getJobDetail(trigger.getJobKey()).getJobClass()).isEqualTo(AskForDueBulletins.class);
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.isStarted()).as("tests fire by hand").isFalse();
    }

    @Test
    void twoNodesOnOneDatabaseFireEachMomentOnce() throws Exception {
        var one = node("one");
        var two = node("two");
        try {
            var job = JobBuilder.newJob(Counting.class).withIdentity("counting").build();
            one.scheduleJob(
                    job,
                    TriggerBuilder.newTrigger()
                            .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                    .withIntervalInMilliseconds(200)
                                    .withRepeatCount(Counting.FIRINGS - 1))
                            .build());
            one.start();
            two.start();

            assertThat(Counting.ALL.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            one.shutdown(true);
            two.shutdown(true);
        }
        assertThat(Counting.FIRED).hasValue(Counting.FIRINGS);
    }

    private Scheduler node(String name) throws Exception {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "two-nodes");
        settings.setProperty("org.quartz.scheduler.instanceId", name);
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.tablePrefix", "public.qrtz_");
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        var factory = new SchedulerFactoryBean();
        factory.setDataSource(database);
        factory.setQuartzProperties(settings);
        factory.setAutoStartup(false);
        factory.afterPropertiesSet();
        return factory.getScheduler();
    }
}
