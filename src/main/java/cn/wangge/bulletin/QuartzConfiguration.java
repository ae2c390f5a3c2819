package cn.wangge.bulletin;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Quartz is the hand of the clock: it says each minute, on one node, that time has passed (decision 0023). */
@Configuration(proxyBeanMethods = false)
class QuartzConfiguration {

    private static final String GROUP = "bulletin";

    @Bean
    JobDetail askForDueBulletins() {
        return JobBuilder.newJob(AskForDueBulletins.class)
                .withIdentity("ask-for-due", GROUP)
                .storeDurably()
                .build();
    }

    /**
     * A minute that was missed is left out: the next one asks the table for all that fell due meanwhile, so firing
     * again for each would ask the same a thousand times after a night's standstill.
     */
    @Bean
    Trigger everyMinute(JobDetail askForDueBulletins) {
        return TriggerBuilder.newTrigger()
                .forJob(askForDueBulletins)
                .withIdentity("every-minute", GROUP)
                .withSchedule(CronScheduleBuilder.cronSchedule("0 * * * * ?")
                        .inTimeZone(TimeZone.getTimeZone(BulletinWords.ZONE))
                        .withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
