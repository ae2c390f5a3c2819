package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Joining, taking out, voiding and reopening: a case may end, and begin again, at any step. */
abstract class EndingProcess extends ProcessTest {

    @Test
    void aCaseUnderWayJoinsItsMainCaseAndIsTakenOutAgain() {
        var main = inHand();
        var joined = inHand().act("operator", "merge", "mainCaseNumber", main.number(), "note", "同一处井盖")
                .standsAt(4, "MERGED");
        assertThat(joined.deadline("HANDLING").get("endedAt").asText()).isNotBlank();
        assertThat(joined.actsFor("operator")).containsExactly("unmerge");

        joined.act("shift-leader", "unmerge", "note", "两处不同井盖")
                .standsAt(2, "FILING", "draw-up-file")
                .upToTheEnd()
                .standsAt(7, "CLOSED");
        main.standsAt(4, "HANDLING", "handle-case");
    }

    @Test
    void aCaseDoesNotJoinItselfOrOneThatIsNotThere() {
        var theCase = inHand();

        refused(
                centre.act("operator", theCase.number(), "merge", pairs("mainCaseNumber", theCase.number())),
                422,
                "mainCaseNumber");
        refused(
                centre.act("operator", theCase.number(), "merge", pairs("mainCaseNumber", "PY199901010001")),
                422,
                "没有编号为");
        theCase.isSound().standsAt(4, "HANDLING", "handle-case");
    }

    @Test
    void aClosedCaseIsReopenedWithinItsDays() {
        var reopened = inHand().upToTheEnd().act("shift-leader", "reopen", "note", "复查发现未处置到位");
        reopened.standsAt(3, "DISPATCHING", "decompose-task").upToTheEnd().standsAt(7, "CLOSED");
        assertThat(reopened.flags()).contains("REOPENED");

        clock.goTo(clock.instant().plus(Duration.ofDays(16)));
        assertThat(reopened.actsFor("shift-leader")).isEmpty();
    }

    @Test
    void aVoidedCaseEndsWhereItStands() {
        reported("operator", "HOTLINE")
                .upTo("register-report")
                .act("operator", "void", "reason", "test-data", "note", "演练数据")
                .answer("approve-void", "approve")
                .standsAt(1, "VOID");
    }
}
