package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import cn.wangge.testing.ModelCoverage;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 挂账: once, with evidence, up to a year, and over by itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuspensionRequestProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("suspension-request");
    }

    private CaseOnItsWay asked(int days) {
        var until =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(days);
        return inHand().answer("handle-case", "suspend", "until", until.toString(), "note", "冬季不能施工")
                .standsAt(4, "HANDLING", "handle-case", "consent-to-suspension");
    }

    private CaseOnItsWay suspended(int days) {
        var suspended = asked(days)
                .answer("consent-to-suspension", "consent")
                .answer("approve-suspension", "approve")
                .standsAt(4, "HANDLING", "handle-case", "end-suspension");
        assertThat(suspended.flags()).containsExactly("SUSPENDED");
        assertThat(suspended.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");
        return suspended;
    }

    @Test
    void theClockStandsStillAndRunsOnByItselfOnTheDay() {
        var suspended = suspended(10);

        ring(suspended, "TimerEvent_SuspensionOver");

        suspended.standsAt(4, "HANDLING", "handle-case");
        assertThat(suspended.flags()).isEmpty();
        assertThat(suspended.deadline("HANDLING").get("light").asText()).isEqualTo("GREEN");
        assertThat(suspended.deadline("HANDLING").get("round").asInt()).isEqualTo(1);
    }

    @Test
    void theUnitMayRecordHowItStandsAndResumeEarly() {
        var resumed = suspended(20)
                .answer("end-suspension", "stay", "note", "已列入春季计划")
                .standsAt(4, "HANDLING", "handle-case", "end-suspension")
                .answer("end-suspension", "resume")
                .standsAt(4, "HANDLING", "handle-case");

        assertThat(resumed.flags()).isEmpty();
        assertThat(resumed.deadline("SUSPENSION").get("round").asInt()).isEqualTo(1);
        refused(resumed.tries("unit-handler", "handle-case", "suspend", "until", "2099-01-01"), 422, "最长 365 天");
    }

    @Test
    void aLongOneIsSignedByTheDirectorWhoMayRefuse() {
        asked(90)
                .answer("consent-to-suspension", "consent")
                .answer("approve-suspension", "approve")
                .standsAt(4, "HANDLING", "handle-case", "sign-suspension")
                .answer("sign-suspension", "approve")
                .standsAt(4, "HANDLING", "handle-case", "end-suspension");

        var refused = asked(90)
                .answer("consent-to-suspension", "consent")
                .answer("approve-suspension", "approve")
                .answer("sign-suspension", "refuse", "note", "应先临时处置")
                .standsAt(4, "HANDLING", "handle-case");
        assertThat(refused.flags()).isEmpty();
    }

    @Test
    void itMayBeRefusedAtEitherDeskAndIsGrantedOnce() {
        var twice = asked(5).answer("consent-to-suspension", "refuse", "note", "可以施工");
        var until = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(5)
                .toString();
        twice.answer("handle-case", "suspend", "until", until)
                .answer("consent-to-suspension", "consent")
                .answer("approve-suspension", "refuse", "note", "理由不充分")
                .answer("handle-case", "suspend", "until", until)
                .answer("consent-to-suspension", "consent")
                .answer("approve-suspension", "approve")
                .answer("end-suspension", "resume");

        refused(twice.tries("unit-handler", "handle-case", "suspend", "until", until), 409, "不能再次挂账");
    }

    @Test
    void aDayThatIsNoneOrHasPassedIsNamed() {
        var theCase = inHand();

        refused(theCase.tries("unit-handler", "handle-case", "suspend", "until", "年底"), 422, "有效的日期");
        refused(theCase.tries("unit-handler", "handle-case", "suspend", "until", "2020-01-01"), 422, "应晚于今日");
    }

    @Test
    void aReportOfProgressDoesNotLetTheClockRunOn() {
        var suspended = suspended(10).answer("handle-case", "progress", "note", "材料已下单");

        assertThat(suspended.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");
    }

    @Test
    void workDoneWhileSuspendedEndsTheSuspension() {
        var done = suspended(10).answer("handle-case", "submit").standsAt(5, "FEEDBACK", "sign-off-result");

        assertThat(done.flags()).isEmpty();
        assertThat(done.deadline("HANDLING").get("light").asText()).isEqualTo("GREEN");
    }

    @Test
    void aTimerThatComesBeforeItsTimeIsSetAgain() {
        var suspended = suspended(10);
        var deadlines = product.getBean(Deadlines.class);
        clock.goTo(dueOf(suspended, "TimerEvent_SuspensionOver").plusSeconds(1));
        deadlines.fire(CaseId.parse(suspended.id()), DeadlineKind.SUSPENSION, 100, clock.instant());

        engine.executeJob(job(suspended, "TimerEvent_SuspensionOver").getId());

        suspended.isSound().standsAt(4, "HANDLING", "handle-case", "end-suspension");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("suspension-request");
    }
}
