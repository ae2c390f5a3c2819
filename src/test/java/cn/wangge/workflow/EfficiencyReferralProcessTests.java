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

/** The side model of the referral; the case goes on meanwhile. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EfficiencyReferralProcessTests extends ProcessTest {

    @BeforeAll
    static void begin(@Autowired ModelCoverage coverage) {
        coverage.forget("efficiency-referral");
    }

    private CaseOnItsWay proposed() {
        var supervised = reported("inspector", "INSPECTOR")
                .upTo("decompose-task")
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of())
                .upTo("verify-on-site")
                .answer("verify-on-site", "notMet")
                .upTo("answer-supervision");
        ring(supervised, "TimerEvent_SupervisionLate");
        return supervised.standsAt(6, "VERIFYING", "answer-supervision", "approve-referral");
    }

    @Test
    void aSignedReferralIsHandledByTheEfficiencyOfficeAndRecorded() {
        var referred = proposed().answer("approve-referral", "approve", "personsResponsible", "自来水公司 毛成林");
        assertThat(referred.flags()).contains("REFERRED", "SUPERVISED");
        referred.standsAt(6, "VERIFYING", "answer-supervision", "handle-referral");
        assertThat(referred.deadline("REFERRAL").get("clock").asText()).isEqualTo("WORKING_DAYS");

        referred.answer("handle-referral", "record").standsAt(6, "VERIFYING", "answer-supervision");
        assertThat(referred.deadline("REFERRAL").get("endedAt").asText()).isNotBlank();
    }

    @Test
    void eachPersonNamedHasAFindingBeforeTheOfficeIsDone() {
        var referred = proposed().answer("approve-referral", "approve", "personsResponsible", "毛成林、郝志强，毛成林");

        referred.answer(
                        "handle-referral",
                        "record",
                        "person",
                        "郝志强",
                        "finding",
                        "admonition",
                        "documentNumber",
                        "平效〔2026〕7号")
                .standsAt(6, "VERIFYING", "answer-supervision", "handle-referral");
        assertThat(referred.lastNote()).contains("郝志强：诫勉谈话（平效〔2026〕7号）");
        var running = referred.deadline("REFERRAL");
        assertThat(running.get("round").asInt()).isEqualTo(1);
        assertThat(running.get("endedAt").isNull()).isTrue();
        refused(referred.tries("efficiency", "handle-referral", "record", "person", "郝志强"), 422, "person");

        referred.answer("handle-referral", "record").standsAt(6, "VERIFYING", "answer-supervision");
        assertThat(referred.deadline("REFERRAL").get("endedAt").asText()).isNotBlank();
    }

    @Test
    void aFindingCannotBeDatedAhead() {
        var referred = proposed().answer("approve-referral", "approve");

        refused(referred.tries("efficiency", "handle-referral", "record", "decidedOn", "2999-01-01"), 422, "decidedOn");
    }

    @Test
    void theOfficeMayAskForMoreMaterialWhichTheDirectorSignsAgain() {
        proposed()
                .answer("approve-referral", "approve")
                .answer("handle-referral", "askMaterial", "note", "缺督办单")
                .standsAt(6, "VERIFYING", "answer-supervision", "approve-referral")
                .answer("approve-referral", "approve")
                .standsAt(6, "VERIFYING", "answer-supervision", "handle-referral");
    }

    @Test
    void theDirectorMayLetSupervisionContinue() {
        var continued = proposed()
                .answer("approve-referral", "continueSupervision", "note", "再限一日")
                .standsAt(6, "VERIFYING", "answer-supervision");

        assertThat(continued.flags()).containsExactly("SUPERVISED");
    }

    @Test
    void theReferralOutlivesTheCaseWithItsOwnLimit() {
        var closed = proposed()
                .answer("approve-referral", "approve")
                .answer("answer-supervision", "answer")
                .answer("request-verification", "notify")
                .answer("verify-on-site", "met")
                .answer("review-verification", "proposeClosing")
                .answer("approve-closing", "approve")
                .standsAt(7, "CLOSED", "handle-referral");

        assertThat(closed.deadline("REFERRAL").get("endedAt").isNull()).isTrue();
        closed.answer("handle-referral", "record").standsAt(7, "CLOSED");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        everythingOfTheModelWasPassed("efficiency-referral");
    }
}
