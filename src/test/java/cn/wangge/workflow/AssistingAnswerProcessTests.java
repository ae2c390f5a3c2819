package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The side model of the assisting units, one instance a unit. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssistingAnswerProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("assisting-answer");
    }

    private CaseOnItsWay assisted(String... units) {
        return reported("inspector", "INSPECTOR")
                .upTo("decompose-task")
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of(units))
                .answer("dispatch-task", "dispatch");
    }

    @Test
    void eachAssistingUnitAnswersForItselfWhileTheLeadUnitWorks() {
        var zjj = people().signingIn("zjj-1");
        var assisted = assisted("ZJJ", "CGJ")
                .standsAt(4, "HANDLING", "sign-for-task", "answer-as-assistant", "answer-as-assistant");
        var own = assisted.itemsThatShow(zjj, "answer-as-assistant");
        assertThat(own).hasSize(1);

        var reply = centre.answerAs(zjj, own.get(0), "answer", pairs("note", "已派人到场"));

        assertThat(reply.status()).isEqualTo(200);
        assisted.isSound().standsAt(4, "HANDLING", "sign-for-task", "answer-as-assistant");
        assertThat(assisted.lastNote()).contains("已派人到场").contains("已提交协办意见");
    }

    @Test
    void anAssistingUnitMayDeclineWithAReason() {
        var declined = assisted("ZJJ")
                .answer("answer-as-assistant", "decline", "note", "非本单位职责")
                .standsAt(4, "HANDLING", "sign-for-task");

        assertThat(declined.lastNote()).contains("退回协办");
        assertThat(declined.deadline("ASSISTING").get("endedAt").asText()).isNotBlank();
    }

    @Test
    void aForeignUnitDoesNotEvenLearnThatThereIsSuchAnItem() {
        var assisted = assisted("ZJJ");

        assertThat(assisted.tries(people().signingIn("rqgs-1"), "answer-as-assistant", "answer")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("assisting-answer");
    }
}
