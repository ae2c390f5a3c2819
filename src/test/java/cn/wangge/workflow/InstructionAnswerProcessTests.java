package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** 批示: answered within its limit, while the case goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstructionAnswerProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("instruction-answer");
    }

    @Test
    void theOutcomeIsReportedWithinItsOwnLimit() {
        var instructed = inHand().act("leader", "instruct", "note", "请抓紧处置，注意行人安全")
                .standsAt(4, "HANDLING", "handle-case", "answer-instruction")
                .answer("answer-instruction", "meanwhile", "note", "已围挡")
                .standsAt(4, "HANDLING", "handle-case", "answer-instruction");
        assertThat(instructed.flags()).containsExactly("INSTRUCTED");
        assertThat(instructed.deadline("INSTRUCTION").get("round").asInt()).isEqualTo(1);

        instructed.answer("answer-instruction", "answer").standsAt(4, "HANDLING", "handle-case");

        assertThat(instructed.deadline("INSTRUCTION").get("endedAt").asText()).isNotBlank();
    }

    @Test
    void aNewInstructionWaitsForTheReportOnTheLast() {
        var instructed = inHand().act("leader", "instruct", "note", "请抓紧处置");

        assertThat(instructed.actsFor("leader")).doesNotContain("instruct");
        assertThat(instructed.actsFor("operator")).doesNotContain("instruct").contains("remind", "merge", "void");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("instruction-answer");
    }
}
