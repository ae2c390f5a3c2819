package cn.wangge.testing;

import cn.wangge.WanggeApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole product on a real PostgreSQL and a port of its own, shared by all tests that ask for it. Jobs
 * are fired by the tests, the clock is moved by the tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = WanggeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wangge.data=${java.io.tmpdir}/wangge-test-${random.uuid}",
            "wangge.demo.enabled=true",
            "wangge.demo.cases=0",
            "wangge.supervision.sweep-every=PT24H",
            "wangge.sms.dispatch-every=PT24H",
            "wangge.duty.watch-every=PT24H",
            "wangge.notices.deliver-every=PT24H",
            "wangge.bulletin.make-every=PT24H",
            "wangge.bulletin.layouts=${java.io.tmpdir}/wangge-test-${random.uuid}/reports",
            "wangge.evaluation.follow-every=PT24H",
            "spring.quartz.auto-startup=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import({
    ManualClock.Configuration.class,
    ModelCoverage.Configuration.class,
    QuietRules.Configuration.class,
    Statements.Configuration.class
})
public @interface WanggeTest {}
