package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Step 3 and the way back to it: which unit gets the case, and what becomes of its clock. */
abstract class DispatchingProcess extends ProcessTest {

    private CaseOnItsWay toDecompose() {
        return reported("inspector", "INSPECTOR").upTo("decompose-task").standsAt(3, "DISPATCHING", "decompose-task");
    }

    private CaseOnItsWay dispatchedTo(String unit) {
        return toDecompose()
                .answer("decompose-task", "confirmUnits", "unit", unit, "assistingUnits", List.of())
                .answer("dispatch-task", "dispatch")
                .standsAt(4, "HANDLING", "sign-for-task");
    }

    @Test
    void theUnitThatTheShiftLeaderChoseGetsTheCaseWithItsLimit() {
        var dispatched = dispatchedTo("GSGS");

        assertThat(dispatched.told("responsibleUnit").asText()).isEqualTo("自来水公司");
        assertThat(dispatched.rules("time-limit")).hasSize(1);
        assertThat(dispatched.deadline("HANDLING").get("limit").asInt()).isEqualTo(2);
        assertThat(dispatched.deadline("HANDLING").get("clock").asText()).isEqualTo("EMERGENCY_HOURS");
        assertThat(dispatched.deadline("SIGNING").get("light").asText()).isEqualTo("GREEN");
        assertThat(dispatched.lastNote()).contains("派遣至自来水公司");
    }

    @Test
    void theOperatorMayAskForAnotherDecomposition() {
        toDecompose()
                .answer("decompose-task", "confirmUnits")
                .answer("dispatch-task", "redecompose", "note", "权属单位另有")
                .standsAt(3, "DISPATCHING", "decompose-task");
    }

    @Test
    void whatIsNotFitToDispatchGoesBackToTheFile() {
        toDecompose().answer("decompose-task", "sendBack", "note", "位置不明").standsAt(2, "FILING", "draw-up-file");
    }

    @Test
    void assistingUnitsAreAskedBesideTheLeadUnit() {
        var dispatched = toDecompose()
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of("ZJJ", "CGJ"))
                .answer("dispatch-task", "dispatch")
                .standsAt(4, "HANDLING", "sign-for-task", "answer-as-assistant", "answer-as-assistant");

        assertThat(dispatched.flags()).containsExactly("ASSISTED");
    }

    @Test
    void aReturnedCaseStandsStillAndRunsOnWithTheSameUnit() {
        var returned = dispatchedTo("GSGS");
        var due = Instant.parse(returned.deadline("HANDLING").get("dueAt").asText());
        returned.answer("sign-for-task", "return", "note", "非本单位职责").standsAt(3, "DISPATCHING", "decompose-task");
        assertThat(returned.flags()).containsExactly("RETURNED");
        assertThat(returned.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");

        clock.pass(Duration.ofMinutes(30));
        returned.answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of())
                .answer("dispatch-task", "dispatch")
                .standsAt(4, "HANDLING", "sign-for-task");

        assertThat(returned.flags()).isEmpty();
        assertThat(returned.deadline("HANDLING").get("round").asInt()).isEqualTo(1);
        assertThat(Instant.parse(returned.deadline("HANDLING").get("dueAt").asText()))
                .isBetween(due.plus(Duration.ofMinutes(30)), due.plus(Duration.ofMinutes(31)));
    }

    @Test
    void anotherUnitBeginsAnew() {
        var returned = dispatchedTo("GSGS")
                .answer("sign-for-task", "sign")
                .answer("handle-case", "return", "note", "权属单位另有")
                .standsAt(3, "DISPATCHING", "decompose-task");

        returned.answer("decompose-task", "confirmUnits", "unit", "RQGS", "assistingUnits", List.of())
                .answer("dispatch-task", "dispatch")
                .standsAt(4, "HANDLING", "sign-for-task");

        assertThat(returned.told("responsibleUnit").asText()).isEqualTo("燃气公司");
        assertThat(returned.deadline("HANDLING").get("round").asInt()).isEqualTo(2);
        assertThat(returned.deadline("HANDLING").get("light").asText()).isEqualTo("GREEN");
    }

    @Test
    void aReturnedCaseThatIsNotFiledAfterAllEndsWithEverythingThatHungOnIt() {
        var late = toDecompose()
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of("ZJJ"))
                .answer("dispatch-task", "dispatch");
        ring(late, "TimerEvent_HandlingLate");
        late.standsAt(4, "HANDLING", "sign-for-task", "answer-as-assistant", "decide-supervision");

        late.answer("sign-for-task", "return", "note", "非本单位职责")
                .answer("decompose-task", "sendBack", "note", "不属受理范围")
                .answer("draw-up-file", "adviseRefusal")
                .answer("approve-filing", "refuse")
                .standsAt(2, "REFUSED");

        assertThat(late.told("deadlines"))
                .allSatisfy(it -> assertThat(it.get("endedAt").isNull()).isFalse());
    }
}
