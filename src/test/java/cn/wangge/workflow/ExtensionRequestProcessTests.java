package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 延期: asked before the deadline, consented to, approved; at most twice. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtensionRequestProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("extension-request");
    }

    private CaseOnItsWay asked() {
        return inHand().answer("handle-case", "extend", "amount", 1, "note", "井盖需定制")
                .standsAt(4, "HANDLING", "handle-case", "consent-to-extension");
    }

    @Test
    void anExtensionThatIsApprovedMovesTheDeadlineAndItsRows() {
        var asked = asked();
        var before = Instant.parse(asked.deadline("HANDLING").get("dueAt").asText());

        asked.answer("consent-to-extension", "consent")
                .answer("approve-extension", "approve")
                .standsAt(4, "HANDLING", "handle-case");

        assertThat(asked.flags()).containsExactly("EXTENDED");
        var after = asked.deadline("HANDLING");
        assertThat(Instant.parse(after.get("dueAt").asText())).isAfter(before);
        assertThat(after.get("round").asInt()).isEqualTo(1);
        assertThat(asked.lastNote()).contains("处置时限延长");
    }

    @Test
    void whatTheUnitsLeaderOrTheShiftLeaderRefusesDoesNotCount() {
        var asked = asked();
        var due = asked.deadline("HANDLING").get("dueAt").asText();

        asked.answer("consent-to-extension", "refuse", "note", "材料已到位")
                .answer("handle-case", "extend", "amount", 1, "note", "再次申请")
                .answer("consent-to-extension", "consent")
                .answer("approve-extension", "refuse", "note", "理由不充分")
                .standsAt(4, "HANDLING", "handle-case");

        assertThat(asked.deadline("HANDLING").get("dueAt").asText()).isEqualTo(due);
        assertThat(asked.flags()).isEmpty();
    }

    @Test
    void thereAreTwoAtMostEachAtMostTheOriginalLimit() {
        var extended = inHand();
        refused(extended.tries("unit-handler", "handle-case", "extend", "amount", 500), 422, "不得超过原处置时限");
        for (var i = 0; i < 2; i++) {
            extended.answer("handle-case", "extend", "amount", 1)
                    .answer("consent-to-extension", "consent")
                    .answer("approve-extension", "approve");
        }

        refused(extended.tries("unit-handler", "handle-case", "extend", "amount", 1), 409, "已延期 2 次");
    }

    @Test
    void aSecondRequestWaitsForTheFirst() {
        refused(asked().tries("unit-handler", "handle-case", "extend", "amount", 1), 409, "正在审批");
    }

    @Test
    void onceOverdueItIsTooLateToAsk() {
        var late = inHand();
        clock.goTo(
                Instant.parse(late.deadline("HANDLING").get("dueAt").asText()).plusSeconds(1));

        refused(late.tries("unit-handler", "handle-case", "extend", "amount", 1), 409, "已经届满");
    }

    @Test
    void whoHandlesTheCaseDoesNotConsentToHisOwnRequest() {
        var both = people().holding("small-unit", List.of("UNIT_HANDLER", "UNIT_LEADER", "SHIFT_LEADER"));
        var asked = inHand().answerAs(both, "handle-case", "extend", "amount", 1)
                .standsAt(4, "HANDLING", "handle-case", "consent-to-extension");

        refused(asked.tries(both, "consent-to-extension", "consent"), 403, "分开");
        asked.answer("consent-to-extension", "consent");
        refused(asked.tries(both, "approve-extension", "approve"), 403, "分开");
    }

    @Test
    void aResultSubmittedMeanwhileEndsTheRequest() {
        asked().answer("handle-case", "submit").standsAt(5, "FEEDBACK", "sign-off-result");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("extension-request");
    }
}
