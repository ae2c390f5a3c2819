package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 作废: asked by one, approved by another, and everything of the case ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VoidRequestProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("void-request");
    }

    @Test
    void anApprovedVoidingEndsTheCaseAndAllThatRunsForIt() {
        var voided = inHand().answer("handle-case", "extend", "amount", 1)
                .act("operator", "void", "reason", "filed-twice", "note", "与前案重复")
                .standsAt(4, "HANDLING", "handle-case", "consent-to-extension", "approve-void")
                .answer("approve-void", "approve")
                .standsAt(4, "VOID");

        assertThat(voided.deadline("HANDLING").get("endedAt").asText()).isNotBlank();
        assertThat(voided.actsFor("shift-leader")).isEmpty();
    }

    @Test
    void aRefusedVoidingLeavesTheCaseAsItIs() {
        inHand().act("operator", "void", "reason", "mistaken", "note", "疑似误报")
                .answer("approve-void", "refuse", "note", "现场属实")
                .standsAt(4, "HANDLING", "handle-case");
    }

    @Test
    void whoAskedDoesNotApprove() {
        var asked = inHand().act("shift-leader", "void", "reason", "mistaken", "note", "疑似误报");

        refused(asked.tries("shift-leader", "approve-void", "approve"), 403, "分开");
        refused(
                centre.act("operator", asked.number(), "void", pairs("reason", "mistaken", "note", "再次申请")),
                409,
                "不适用");
        refused(
                centre.act("unit-handler", asked.number(), "void", pairs("reason", "mistaken", "note", "申请作废")),
                403,
                "岗位");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("void-request");
    }
}
