package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Step 6, the hard road: not met, supervised, referred. */
abstract class SupervisingProcess extends ProcessTest {

    static final String LATE = "TimerEvent_SupervisionLate";

    @Autowired
    Deadlines deadlines;

    CaseOnItsWay notMet() {
        return reported("inspector", "INSPECTOR")
                .upTo("decompose-task")
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of())
                .upTo("verify-on-site")
                .answer("verify-on-site", "notMet", "note", "井盖未补")
                .standsAt(6, "VERIFYING", "review-failed-verification");
    }

    CaseOnItsWay supervised() {
        return notMet().answer("review-failed-verification", "proposeSupervision")
                .standsAt(6, "VERIFYING", "approve-supervision")
                .answer("approve-supervision", "supervise")
                .standsAt(6, "VERIFYING", "answer-supervision");
    }

    @Test
    void aFailedVerificationIsSupervisedAndCountsAsRework() {
        var supervised = supervised();

        assertThat(supervised.rules("closing-check")).containsExactly("closing-check-004");
        assertThat(supervised.rules("escalation")).containsExactly("escalation-001");
        assertThat(supervised.flags()).containsExactly("SUPERVISED");
        assertThat(supervised.lastNote()).contains("第1次返工");
        assertThat(supervised.deadline("SUPERVISION").get("light").asText()).isEqualTo("GREEN");
        assertThat(supervised.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");

        supervised.answer("answer-supervision", "answer").standsAt(6, "VERIFYING", "request-verification");
        assertThat(supervised.deadline("SUPERVISION").get("endedAt").asText()).isNotBlank();
        supervised.upToTheEnd().standsAt(7, "CLOSED");
        assertThat(supervised.told("scores")).anySatisfy(it -> {
            assertThat(it.get("indicator").asText()).isEqualTo("rework");
            assertThat(it.get("value").asInt()).isEqualTo(1);
        });
    }

    @Test
    void theShiftLeaderMayHaveItVerifiedAgainInstead() {
        notMet().answer("review-failed-verification", "proposeSupervision")
                .answer("approve-supervision", "verifyAgain", "note", "核查位置有误")
                .standsAt(6, "VERIFYING", "verify-on-site");
    }

    @Test
    void whoProposedSupervisionDoesNotApproveIt() {
        var second = people().holding("night-leader", List.of("OPERATOR", "SHIFT_LEADER"));
        var proposed = notMet().answerAs(second, "review-failed-verification", "proposeSupervision");

        assertThat(proposed.tries(second, "approve-supervision", "supervise").status())
                .isEqualTo(403);
        proposed.isSound().answer("approve-supervision", "supervise").standsAt(6, "VERIFYING", "answer-supervision");
    }

    @Test
    void supervisionThatWasNotCarriedOutLeadsToAReferralOnce() {
        var failing = supervised()
                .answer("answer-supervision", "notDone", "note", "缺少井盖")
                .standsAt(6, "VERIFYING", "approve-supervision");

        failing.answer("approve-supervision", "supervise")
                .standsAt(6, "VERIFYING", "answer-supervision", "approve-referral");
        assertThat(failing.rules("escalation")).containsExactly("escalation-001", "escalation-003");
        assertThat(failing.lastNote()).contains("第2次返工").contains("提请移送效能办");

        failing.answer("answer-supervision", "notDone", "note", "仍缺井盖")
                .answer("approve-supervision", "supervise")
                .standsAt(6, "VERIFYING", "answer-supervision", "approve-referral");
    }

    @Test
    void overdueSupervisionIsProposedForReferralWhileItGoesOn() {
        var overdue = supervised();

        ring(overdue, LATE);

        overdue.standsAt(6, "VERIFYING", "answer-supervision", "approve-referral");
        assertThat(overdue.deadline("SUPERVISION").get("firedAt").asText()).isNotBlank();
        assertThat(overdue.lastNote()).contains("提请移送效能办");
    }

    @Test
    void overdueSupervisionThatAnotherHandHasFiredIsLeftToThatHand() {
        var overdue = supervised();
        clock.goTo(dueOf(overdue, LATE).plusSeconds(1));
        deadlines.fire(CaseId.parse(overdue.id()), DeadlineKind.SUPERVISION, 100, clock.instant());

        engine.executeJob(job(overdue, LATE).getId());

        overdue.isSound().standsAt(6, "VERIFYING", "answer-supervision");
    }
}
