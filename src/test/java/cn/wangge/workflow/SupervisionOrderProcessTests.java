package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import cn.wangge.testing.ModelCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 督办 for lateness, by order, or for importance: it must be answered, and outlives the case. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SupervisionOrderProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("supervision-order");
    }

    private CaseOnItsWay ordered() {
        return inHand().act("shift-leader", "supervise", "reason", "important", "note", "景区主街，限期完成")
                .standsAt(4, "HANDLING", "handle-case", "answer-order");
    }

    @Test
    void theUnitAnswersTheOrderApartFromTheCase() {
        var ordered = ordered();
        assertThat(ordered.flags()).containsExactly("SUPERVISED");

        ordered.answer("answer-order", "notDone", "note", "等待到货")
                .standsAt(4, "HANDLING", "handle-case", "answer-order")
                .answer("answer-order", "answer")
                .standsAt(4, "HANDLING", "handle-case");

        assertThat(ordered.deadline("ORDER").get("round").asInt()).isEqualTo(1);
        assertThat(ordered.deadline("ORDER").get("endedAt").asText()).isNotBlank();
    }

    @Test
    void anUnansweredOrderIsReferredWhenItsLimitHasPassed() {
        var late = ordered();

        ring(late, "TimerEvent_OrderLate");

        late.standsAt(4, "HANDLING", "handle-case", "answer-order", "approve-referral");
    }

    @Test
    void aMomentThatAnotherHandHasFiredIsLeftToThatHand() {
        var late = ordered();
        clock.goTo(dueOf(late, "TimerEvent_OrderLate").plusSeconds(1));
        product.getBean(Deadlines.class).fire(CaseId.parse(late.id()), DeadlineKind.ORDER, 100, clock.instant());

        engine.executeJob(job(late, "TimerEvent_OrderLate").getId());

        late.isSound().standsAt(4, "HANDLING", "handle-case", "answer-order");
    }

    @Test
    void theOrderSurvivesTheClosing() {
        var closed = ordered()
                .answer("handle-case", "submit")
                .answer("sign-off-result", "approve")
                .answer("request-verification", "notify")
                .answer("verify-on-site", "met")
                .answer("review-verification", "proposeClosing")
                .answer("approve-closing", "approve");

        assertThat(closed.open()).contains("answer-order");
        assertThat(closed.told("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("supervision-order");
    }
}
