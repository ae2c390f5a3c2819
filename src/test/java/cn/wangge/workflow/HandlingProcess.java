package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps 4 and 5: signing, handling, its lateness, and the signature under the result. */
abstract class HandlingProcess extends ProcessTest {

    static final String LATE = "TimerEvent_HandlingLate";

    @Autowired
    Deadlines deadlines;

    @Test
    void progressIsReportedAndTheWorkGoesOn() {
        dispatched()
                .answer("sign-for-task", "sign")
                .standsAt(4, "HANDLING", "handle-case")
                .answer("handle-case", "progress", "note", "井盖已订购")
                .standsAt(4, "HANDLING", "handle-case")
                .answer("handle-case", "submit")
                .standsAt(5, "FEEDBACK", "sign-off-result");
    }

    @Test
    void aResultSentBackByTheUnitsLeaderNeedsNoSecondSignature() {
        var rework = dispatched()
                .answer("sign-for-task", "sign")
                .answer("handle-case", "submit")
                .answer("sign-off-result", "rework", "note", "照片不清")
                .standsAt(4, "HANDLING", "handle-case");

        assertThat(rework.deadline("HANDLING").get("light").asText()).isEqualTo("GREEN");
        assertThat(rework.deadline("HANDLING").get("round").asInt()).isEqualTo(1);
    }

    @Test
    void feedbackStopsTheClockAndIncompleteFeedbackLetsItRunOn() {
        var fedBack = dispatched()
                .answer("sign-for-task", "sign")
                .answer("handle-case", "submit")
                .answer("sign-off-result", "approve")
                .standsAt(6, "VERIFYING", "request-verification");
        assertThat(fedBack.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");

        fedBack.answer("request-verification", "incomplete", "note", "缺处置后照片").standsAt(4, "HANDLING", "handle-case");

        assertThat(fedBack.deadline("HANDLING").get("light").asText()).isEqualTo("GREEN");
        assertThat(fedBack.deadline("HANDLING").get("round").asInt()).isEqualTo(1);
    }

    @Test
    void theLeaderOfTheUnitSignsOffButNotWhatHeHandledHimself() {
        var leader = people().signingIn("gsgs-3");
        var handled = dispatched().answer("sign-for-task", "sign").answer("handle-case", "submit");
        assertThat(handled.tries(people().signingIn("rqgs-3"), "sign-off-result", "approve")
                        .status())
                .isEqualTo(404);
        handled.answerAs(leader, "sign-off-result", "approve").standsAt(6, "VERIFYING", "request-verification");

        var both = people().holding("small-unit", List.of("UNIT_HANDLER", "UNIT_LEADER"));
        var alone = dispatched().answer("sign-for-task", "sign").answerAs(both, "handle-case", "submit");
        assertThat(alone.tries(both, "sign-off-result", "approve").status()).isEqualTo(403);
    }

    @Test
    void lateHandlingIsProposedForSupervisionAndOpened() {
        var late = dispatched().answer("sign-for-task", "sign");

        ring(late, LATE);
        late.standsAt(4, "HANDLING", "handle-case", "decide-supervision");
        assertThat(late.flags()).isEmpty();

        late.answer("decide-supervision", "supervise").standsAt(4, "HANDLING", "handle-case", "answer-order");
        assertThat(late.flags()).containsExactly("SUPERVISED");
        assertThat(late.lastNote()).contains("超期立案督办");
    }

    @Test
    void inAFloodTheShiftLeaderLeavesItForNow() {
        var late = dispatched();

        ring(late, LATE);

        late.answer("decide-supervision", "leave", "note", "防汛期间").standsAt(4, "HANDLING", "sign-for-task");
        assertThat(late.flags()).isEmpty();
    }

    @Test
    void aProposalLeftOpenEndsWithTheCase() {
        var late = dispatched();

        ring(late, LATE);

        late.answer("sign-for-task", "sign")
                .answer("handle-case", "submit")
                .answer("sign-off-result", "approve")
                .answer("request-verification", "notify")
                .answer("verify-on-site", "met")
                .answer("review-verification", "proposeClosing")
                .answer("approve-closing", "approve")
                .standsAt(7, "CLOSED");
    }

    @Test
    void latenessThatWasProposedOnceIsNotProposedAgainInTheSameRound() {
        var late = dispatched().answer("sign-for-task", "sign");
        ring(late, LATE);
        late.answer("decide-supervision", "leave", "note", "防汛期间")
                .answer("handle-case", "submit")
                .answer("sign-off-result", "rework", "note", "照片不清");

        engine.executeJob(job(late, LATE).getId());

        late.isSound().standsAt(4, "HANDLING", "handle-case");
    }

    @Test
    void aLeaderWhoKeepsTheResultLyingIsLateLikeTheHandler() {
        var lying = dispatched().answer("sign-for-task", "sign").answer("handle-case", "submit");

        ring(lying, "TimerEvent_FeedbackLate");

        lying.standsAt(5, "FEEDBACK", "sign-off-result", "decide-supervision");
    }

    @Test
    void latenessThatAnotherHandHasFiredIsLeftToThatHand() {
        var late = dispatched();
        clock.goTo(dueOf(late, LATE).plusSeconds(1));
        deadlines.fire(CaseId.parse(late.id()), DeadlineKind.HANDLING, 150, clock.instant());

        engine.executeJob(job(late, LATE).getId());

        late.isSound().standsAt(4, "HANDLING", "sign-for-task");
    }
}
