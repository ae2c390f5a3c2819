package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.deadline.Deadlines;
import cn.wangge.testing.ModelCoverage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 超期申诉: once, after the closing, reviewed by two, and no time stamp changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverdueAppealProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("overdue-appeal");
    }

    private CaseOnItsWay closedLate() {
        var late = inHand();
        var due = Instant.parse(late.deadline("HANDLING").get("dueAt").asText());
        clock.goTo(due.plusSeconds(60));
        product.getBean(Deadlines.class).fireDueInformingMoments(clock.instant(), 1000);
        return late.upToTheEnd().standsAt(7, "CLOSED");
    }

    private CaseOnItsWay appealed() {
        return closedLate()
                .act("unit-leader", "appeal", "note", "停电致施工中断，附证明")
                .standsAt(7, "CLOSED", "review-overdue-appeal");
    }

    @Test
    void anUpheldAppealExemptsTheCaseAndKeepsItsTimes() {
        var appealed = appealed();
        var fired = appealed.deadline("HANDLING").get("firedAt").asText();

        appealed.answer("review-overdue-appeal", "support")
                .answer("decide-overdue-appeal", "uphold")
                .standsAt(7, "CLOSED");

        assertThat(appealed.deadline("HANDLING").get("firedAt").asText()).isEqualTo(fired);
        assertThat(appealed.lastNote()).contains("原始时间不变");
        assertThat(appealed.actsFor("unit-leader")).doesNotContain("appeal");
    }

    @Test
    void aDismissedOneChangesNothingAndIsNotMadeAgain() {
        var dismissed = appealed()
                .answer("review-overdue-appeal", "oppose", "note", "无证明")
                .answer("decide-overdue-appeal", "dismiss", "note", "理由不成立")
                .standsAt(7, "CLOSED");

        assertThat(dismissed.actsFor("unit-leader")).doesNotContain("appeal");
    }

    @Test
    void whoWasInTimeHasNothingToAppealAgainst() {
        var closed = inHand().upToTheEnd().standsAt(7, "CLOSED");

        assertThat(closed.actsFor("unit-leader")).isEmpty();
        refused(centre.act("unit-leader", closed.number(), "appeal", pairs("note", "申诉")), 409, "不适用");
    }

    @Test
    void afterItsDaysItIsTooLate() {
        var closed = closedLate();
        clock.goTo(clock.instant().plus(Duration.ofDays(11)));

        assertThat(closed.actsFor("unit-leader")).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("overdue-appeal");
    }
}
