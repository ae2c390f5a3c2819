package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 急件: dispatched first, approved after. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalAfterProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("approval-after");
    }

    private CaseOnItsWay first() {
        return reported("inspector", "INSPECTOR", "urgent", true)
                .upTo("draw-up-file")
                .answer("draw-up-file", "dispatchFirst", "note", "管道爆裂，已电话通知自来水公司")
                .standsAt(3, "DISPATCHING", "dispatch-task", "approve-afterwards");
    }

    @Test
    void theUrgentCaseIsOnItsWayBeforeThePaper() {
        var dispatched = first().answer("dispatch-task", "dispatch").answer("approve-afterwards", "approve");

        assertThat(dispatched.open()).contains("sign-for-task").doesNotContain("approve-afterwards");
        assertThat(dispatched.deadline("APPROVAL_AFTER").get("clock").asText()).isEqualTo("EMERGENCY_HOURS");
    }

    @Test
    void anObjectionLeadsToTheVoiding() {
        first().answer("approve-afterwards", "object", "note", "并非急件")
                .standsAt(3, "DISPATCHING", "dispatch-task", "approve-void")
                .answer("approve-void", "approve")
                .standsAt(3, "VOID");
    }

    @Test
    void anOrdinaryCaseWaitsForItsApproval() {
        var ordinary = reported("inspector", "INSPECTOR").upTo("draw-up-file");

        refused(ordinary.tries("operator", "draw-up-file", "dispatchFirst"), 409, "只有急件");
    }

    @Test
    void aReturnedUrgentCaseGoesToTheShiftLeaderLikeAnyOther() {
        var returned = first().answer("dispatch-task", "dispatch").answer("sign-for-task", "return");

        assertThat(returned.open())
                .contains("decompose-task", "approve-afterwards")
                .doesNotContain("dispatch-task");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("approval-after");
    }
}
