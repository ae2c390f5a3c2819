package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ModelCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

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
    void aNoteOfALeaderIsAnsweredLikeAnInstruction() {
        var noted = reported("leader", "LEADER");
        assertThat(noted.open()).contains("answer-instruction");
        assertThat(noted.flags()).contains("INSTRUCTED");
        assertThat(noted.deadline("INSTRUCTION").get("endedAt").isNull()).isTrue();

        noted.answer("answer-instruction", "answer", "result", "已安排补装井盖");

        assertThat(noted.open()).doesNotContain("answer-instruction");
        assertThat(noted.deadline("INSTRUCTION").get("endedAt").asText()).isNotBlank();
        assertThat(toldToLeaders(noted)).isOne();
    }

    @Test
    void aNoteThatASeatTookDownIsAnsweredToItsLeader() {
        var noted = reported("operator", "LEADER", "onBehalfOf", "leader");

        assertThat(askedBy(noted)).isEqualTo("leader");
    }

    @Test
    void joiningTheCaseToAnotherDoesNotSpareTheAnswer() {
        var main = reported("operator", "HOTLINE");
        var noted = reported("leader", "LEADER").act("operator", "merge", "mainCaseNumber", main.number());

        noted.standsAt(1, "MERGED", "answer-instruction");
        assertThat(noted.deadline("INSTRUCTION").get("endedAt").isNull()).isTrue();
        noted.answer("answer-instruction", "answer").standsAt(1, "MERGED");
    }

    private int toldToLeaders(CaseOnItsWay noted) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select count(*) from notification.message where case_number = ? and kind = 'ANSWERED'",
                        Integer.class,
                        noted.number());
    }

    private String askedBy(CaseOnItsWay noted) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select asked_by from casework.request where case_id = ?::uuid and kind = 'INSTRUCTION'",
                        String.class,
                        noted.id());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("instruction-answer");
    }
}
