package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Step 1: registration, confirmation, and every end without a file. */
abstract class CollectingProcess extends ProcessTest {

    @Test
    void aHotlineReportIsConfirmedOnSiteBeforeItIsFiled() {
        var report = reported("operator", "HOTLINE").standsAt(1, "COLLECTING", "register-report");
        assertThat(report.rules("intake-path")).containsExactly("intake-path-007");

        report.answer("register-report", "accept").standsAt(1, "COLLECTING", "confirm-on-site");
        assertThat(report.deadline("FILING").get("endedAt").asText()).isNotBlank();
        assertThat(report.deadline("CONFIRMATION").get("light").asText()).isEqualTo("GREEN");

        report.answer("confirm-on-site", "confirmed").standsAt(2, "FILING", "draw-up-file");
        assertThat(report.rules("filing-advice")).hasSize(1);
    }

    @Test
    void aReportThatIsNotTrueIsRefusedWithAReply() {
        var report = reported("operator", "VIDEO")
                .answer("register-report", "askConfirmation")
                .answer("confirm-on-site", "notConfirmed", "note", "现场未发现")
                .standsAt(1, "COLLECTING", "register-report");

        report.answer("register-report", "refuse", "reply", "现场未发现所反映的问题").standsAt(1, "REFUSED");
        assertThat(report.logged()).anyMatch(it -> it.contains("不予受理"));
    }

    @Test
    void whatCouldNotBeConfirmedIsRegisteredAgainAndNotConfirmedTwice() {
        reported("operator", "HOTLINE")
                .answer("register-report", "accept")
                .answer("confirm-on-site", "unable")
                .standsAt(1, "COLLECTING", "register-report")
                .answer("register-report", "accept")
                .standsAt(2, "FILING", "draw-up-file");
    }

    @Test
    void aQuestionIsAnsweredAtOnce() {
        reported("operator", "HOTLINE")
                .answer("register-report", "answer", "reply", "供水营业厅周一至周五办公")
                .standsAt(1, "ANSWERED");
    }

    @Test
    void aMatterOfThePoliceIsTransferred() {
        reported("operator", "HOTLINE").answer("register-report", "transfer").standsAt(1, "TRANSFERRED");
    }

    @Test
    void aRepeatedReportJoinsItsMainCaseButNeitherItselfNorARefusedOne() {
        var main = reported("inspector", "INSPECTOR");
        var refused = reported("operator", "VIDEO").answer("register-report", "refuse");
        var report = reported("operator", "VIDEO");

        assertThat(report.tries("operator", "register-report", "merge", "mainCaseNumber", report.number())
                        .status())
                .isEqualTo(422);
        assertThat(report.tries("operator", "register-report", "merge", "mainCaseNumber", refused.number())
                        .status())
                .isEqualTo(422);
        report.isSound().standsAt(1, "COLLECTING", "register-report");

        report.answer("register-report", "merge", "mainCaseNumber", main.number())
                .standsAt(1, "MERGED");
        assertThat(report.told("mainCaseNumber").asText()).isEqualTo(main.number());
        assertThat(report.lastNote()).contains(main.number());
    }

    @Test
    void aDecisionThatTheModelDoesNotOfferIsRefused() {
        var report = reported("operator", "HOTLINE");
        var item = centre.item(report.number(), "register-report").get("itemId").asText();

        var reply = centre.post(
                "operator", "/api/v1/worklist/" + item + "/complete", pairs("decision", "settle", "fields", pairs()));

        assertThat(reply.status()).isEqualTo(422);
        report.isSound().standsAt(1, "COLLECTING", "register-report");
    }

    @Test
    void anItemThatSomebodyHoldsIsNotAnsweredByAnother() {
        var report = reported("operator", "HOTLINE");
        var item = centre.item(report.number(), "register-report").get("itemId").asText();
        assertThat(centre.post("operator-2", "/api/v1/worklist/" + item + "/claim", pairs())
                        .status())
                .isEqualTo(200);

        var reply = report.tries("operator", "register-report", "accept");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body().get("detail").asText()).contains("郝静怡");
        report.isSound()
                .answerAs("operator-2", "register-report", "accept")
                .standsAt(1, "COLLECTING", "confirm-on-site");
    }

    @Test
    void whoeverReportedOrRegisteredDoesNotConfirm() {
        var seat = people().nightSeat();
        var registered = reported("operator", "VIDEO").answerAs(seat, "register-report", "askConfirmation");
        assertThat(registered.tries(seat, "confirm-on-site", "confirmed").status())
                .isEqualTo(403);

        var byProxy =
                reported("operator", "VIDEO", "onBehalfOf", "inspector").answer("register-report", "askConfirmation");
        assertThat(byProxy.tries("inspector", "confirm-on-site", "confirmed").status())
                .isEqualTo(403);
        byProxy.answerAs("inspector-2", "confirm-on-site", "confirmed").standsAt(2, "FILING", "draw-up-file");
    }

    @Test
    void anInspectorsReportAndAnUrgentOneGoStraightToTheCentre() {
        var inspected = reported("inspector", "INSPECTOR").standsAt(2, "FILING", "draw-up-file");
        assertThat(inspected.rules("intake-path")).containsExactly("intake-path-001");
        var urgent = reported("grid-leader", "GRID_LEADER", "urgent", true).standsAt(2, "FILING", "draw-up-file");
        assertThat(urgent.flags()).containsExactly("URGENT");
    }
}
