package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Step 6, the normal road: verified, reviewed, closed; and verified again. */
abstract class VerifyingProcess extends ProcessTest {

    CaseOnItsWay fedBack() {
        return reported("inspector", "INSPECTOR")
                .upTo("decompose-task")
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of())
                .upTo("request-verification")
                .standsAt(6, "VERIFYING", "request-verification");
    }

    CaseOnItsWay verified(String decision) {
        return fedBack().answer("request-verification", "notify").answer("verify-on-site", decision);
    }

    @Test
    void aVerifiedCaseIsClosedWhenTheShiftLeaderApproves() {
        var closed = verified("met")
                .standsAt(6, "VERIFYING", "review-verification")
                .answer("review-verification", "proposeClosing")
                .standsAt(6, "VERIFYING", "approve-closing")
                .answer("approve-closing", "approve")
                .standsAt(7, "CLOSED");

        assertThat(closed.rules("closing-check")).containsExactly("closing-check-001");
        assertThat(closed.told("closedAt").asText()).isNotBlank();
        assertThat(closed.told("scores")).hasSize(6);
        assertThat(closed.told("deadlines"))
                .allSatisfy(it -> assertThat(it.get("endedAt").isNull()).isFalse());
    }

    @Test
    void whoeverReportedOrHandledDoesNotVerify() {
        var all = people().holding("of-the-unit", List.of("UNIT_HANDLER", "INSPECTOR"));
        var handled = reported("inspector", "INSPECTOR")
                .upTo("handle-case")
                .answerAs(all, "handle-case", "submit")
                .upTo("verify-on-site");

        assertThat(handled.tries("inspector", "verify-on-site", "met").status()).isEqualTo(403);
        assertThat(handled.tries(all, "verify-on-site", "met").status()).isEqualTo(403);
        handled.isSound()
                .answerAs("inspector-2", "verify-on-site", "met")
                .standsAt(6, "VERIFYING", "review-verification");
    }

    @Test
    void whoVerifiedDoesNotReviewAndWhoProposedDoesNotApprove() {
        var seat = people().nightSeat();
        var second = people().holding("night-leader", List.of("OPERATOR", "SHIFT_LEADER"));
        var verified = fedBack().answer("request-verification", "notify").answerAs(seat, "verify-on-site", "met");

        assertThat(verified.tries(seat, "review-verification", "proposeClosing").status())
                .isEqualTo(403);
        verified.answerAs(second, "review-verification", "proposeClosing");
        assertThat(verified.tries(seat, "approve-closing", "approve").status()).isEqualTo(403);
        assertThat(verified.tries(second, "approve-closing", "approve").status())
                .isEqualTo(403);
        verified.isSound().answer("approve-closing", "approve").standsAt(7, "CLOSED");
    }

    @Test
    void theReviewerMayHaveItVerifiedAgain() {
        verified("met")
                .answer("review-verification", "verifyAgain", "note", "照片与位置不符")
                .standsAt(6, "VERIFYING", "verify-on-site");
    }

    @Test
    void theShiftLeaderMaySendTheReviewBackOrOrderSupervisionInstead() {
        var recheck = verified("met")
                .answer("review-verification", "proposeClosing")
                .answer("approve-closing", "recheck", "note", "请核对时段")
                .standsAt(6, "VERIFYING", "review-verification");

        recheck.answer("review-verification", "proposeClosing")
                .answer("approve-closing", "supervise", "note", "围挡未撤")
                .standsAt(6, "VERIFYING", "answer-supervision");
        assertThat(recheck.flags()).containsExactly("SUPERVISED");
    }

    @Test
    void whatCouldNotBeVerifiedIsVerifiedAgain() {
        var unable = verified("unable").standsAt(6, "VERIFYING", "review-failed-verification");
        assertThat(unable.rules("closing-check")).containsExactly("closing-check-005");

        unable.answer("review-failed-verification", "verifyAgain", "note", "改为同时段核查")
                .standsAt(6, "VERIFYING", "verify-on-site");
    }

    @Test
    void aCaseIsNotClosedWhileAnAssistingUnitOwesItsAnswer() {
        var owing = reported("inspector", "INSPECTOR")
                .upTo("decompose-task")
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of("ZJJ"))
                .answer("dispatch-task", "dispatch")
                .answer("sign-for-task", "sign")
                .answer("handle-case", "submit")
                .answer("sign-off-result", "approve")
                .answer("request-verification", "notify")
                .answer("verify-on-site", "met")
                .standsAt(6, "VERIFYING", "answer-as-assistant", "review-failed-verification");

        assertThat(owing.rules("closing-check")).containsExactly("closing-check-002");
    }
}
