package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 派遣异议: beyond its own returns a unit contests, and the shift leader arbitrates. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReturnAppealProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("return-appeal");
    }

    private CaseOnItsWay contested() {
        return inHand().answer("handle-case", "contest", "note", "该井属通信管线")
                .standsAt(4, "HANDLING", "handle-case", "arbitrate-dispatch");
    }

    @Test
    void anotherUnitGetsTheCaseByTheRulingAndItsClockBeginsAnew() {
        var ruled = contested()
                .answer("arbitrate-dispatch", "reassign", "unit", "RQGS", "note", "属燃气公司")
                .standsAt(3, "DISPATCHING", "decompose-task")
                .answer("decompose-task", "confirmUnits")
                .answer("dispatch-task", "dispatch")
                .standsAt(4, "HANDLING", "sign-for-task");

        assertThat(ruled.told("responsibleUnit").toString()).contains("燃气");
        assertThat(ruled.deadline("HANDLING").get("round").asInt()).isEqualTo(2);
    }

    @Test
    void aDesignatedUnitCannotReturnOrContestAgain() {
        var designated = contested()
                .answer("arbitrate-dispatch", "designate", "note", "按权属由自来水公司承办")
                .standsAt(4, "HANDLING", "handle-case");

        refused(designated.tries("unit-handler", "handle-case", "return"), 409, "不得再次退回");
        refused(designated.tries("unit-handler", "handle-case", "contest"), 409, "不得再次退回");
    }

    @Test
    void theRulingMayGiveTheUnitHelpInstead() {
        contested()
                .answer("arbitrate-dispatch", "addAssistants", "assistingUnits", List.of("RQGS"))
                .standsAt(4, "HANDLING", "handle-case", "answer-as-assistant");
    }

    @Test
    void whatIsNoMatterAtAllIsPassedOnForVoiding() {
        contested().answer("arbitrate-dispatch", "toVoid").standsAt(4, "HANDLING", "handle-case", "approve-void");
    }

    @Test
    void theUnitThatHasTheCaseIsNotAnotherUnit() {
        refused(contested().tries("shift-leader", "arbitrate-dispatch", "reassign", "unit", "GSGS"), 422, "不能是现责任单位");
    }

    @Test
    void returnsEndAfterTheirTimeAndTheirNumber() {
        var late = dispatched();
        clock.goTo(clock.instant().plus(Duration.ofDays(10)));
        refused(late.tries("unit-handler", "sign-for-task", "return"), 409, "提出派遣异议");
        clock.reset();

        var often = dispatched();
        for (var i = 0; i < 2; i++) {
            often.answer("sign-for-task", "return").upTo("sign-for-task");
        }
        refused(often.tries("unit-handler", "sign-for-task", "return"), 409, "已退回 2 次");
        often.answer("sign-for-task", "contest");
        assertThat(often.open()).contains("sign-for-task", "arbitrate-dispatch");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("return-appeal");
    }
}
