package cn.wangge.workflow;

import cn.wangge.testing.ModelCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The main model, step by step; the last group fails when a node or a flow was never passed by the others. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class CaseHandlingProcessTests extends ProcessTest {

    private static final String MODEL = "case-handling";

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget(MODEL);
    }

    @Nested
    @Order(1)
    class Collecting extends CollectingProcess {}

    @Nested
    @Order(1)
    class Desks extends DesksProcess {}

    @Nested
    @Order(2)
    class Filing extends FilingProcess {}

    @Nested
    @Order(3)
    class Dispatching extends DispatchingProcess {}

    @Nested
    @Order(4)
    class Handling extends HandlingProcess {}

    @Nested
    @Order(6)
    class Verifying extends VerifyingProcess {}

    @Nested
    @Order(6)
    class Supervising extends SupervisingProcess {}

    @Nested
    @Order(7)
    class Evaluating extends EvaluatingProcess {}

    @Nested
    @Order(5)
    class BesideTheRoad extends AsideProcess {}

    @Nested
    @Order(7)
    class Ending extends EndingProcess {}

    @Nested
    @Order(8)
    class AtTheEnd extends ProcessTest {

        @Test
        void everyNodeAndEveryFlowWasPassed() {
            everythingOfTheModelWasPassed(MODEL);
        }
    }
}
