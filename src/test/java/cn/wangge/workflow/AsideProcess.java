package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a unit and the centre may do beside the normal road of steps 2 to 4; the case goes on meanwhile. */
abstract class AsideProcess extends ProcessTest {

    @Test
    void theWorkIsPassedToAStationWhileTheClockRunsOn() {
        var station = people().signingIn("gsgs-01-1");
        var forwarded = inHand();
        var due = forwarded.deadline("HANDLING").get("dueAt").asText();

        forwarded
                .answer("handle-case", "forward", "station", "GSGS-01", "note", "请管网抢修队到场")
                .standsAt(4, "HANDLING", "handle-case");

        assertThat(forwarded.deadline("HANDLING").get("dueAt").asText()).isEqualTo(due);
        assertThat(forwarded.itemsThatShow(station, "handle-case")).hasSize(1);
        refused(forwarded.tries("unit-handler", "handle-case", "forward", "station", "CGJ-01"), 422, "只能从给出的选项中选择");
        forwarded.answerAs(station, "handle-case", "submit").standsAt(5, "FEEDBACK", "sign-off-result");
    }

    @Test
    void theLeadUnitInvitesMoreUnitsButNotItself() {
        var invited = inHand().answer(
                        "handle-case", "invite", "assistingUnits", List.of("ZJJ", "CGJ"), "note", "请配合封闭道路")
                .standsAt(4, "HANDLING", "handle-case", "answer-as-assistant", "answer-as-assistant");

        assertThat(invited.flags()).containsExactly("ASSISTED");
        refused(
                invited.tries("unit-handler", "handle-case", "invite", "assistingUnits", List.of("GSGS")),
                422,
                "不能同时作为协办单位");
    }

    @Test
    void aUnitThatDeclinedMayBeAskedAgain() {
        inHand().answer("handle-case", "invite", "assistingUnits", List.of("ZJJ"))
                .answer("answer-as-assistant", "decline", "note", "人员已派出")
                .answer("handle-case", "invite", "assistingUnits", List.of("ZJJ"))
                .standsAt(4, "HANDLING", "handle-case", "answer-as-assistant");
    }

    @Test
    void extensionSuspensionAndDisputeAreAskedForWhileTheWorkGoesOn() {
        inHand().answer("handle-case", "extend", "amount", 1)
                .answer("handle-case", "suspend", "until", "2026-12-20")
                .answer("handle-case", "contest")
                .standsAt(
                        4,
                        "HANDLING",
                        "handle-case",
                        "consent-to-extension",
                        "consent-to-suspension",
                        "arbitrate-dispatch");
        dispatched().answer("sign-for-task", "contest").standsAt(4, "HANDLING", "sign-for-task", "arbitrate-dispatch");
    }

    @Test
    void anUnsignedCaseIsTakenBackAndASignedOneIsNot() {
        var taken =
                dispatched().act("operator", "take-back", "note", "派错单位").standsAt(3, "DISPATCHING", "decompose-task");
        assertThat(taken.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");

        assertThat(inHand().actsFor("operator")).doesNotContain("take-back");
    }

    @Test
    void whoeverHasAnItemIsReminded() {
        var reminded = inHand().act("operator", "remind", "note", "请于今日内反馈").standsAt(4, "HANDLING", "handle-case");

        assertThat(reminded.flags()).containsExactly("REMINDED");
    }

    @Test
    void anUrgentCaseIsDispatchedBeforeItsApproval() {
        reported("inspector", "INSPECTOR", "urgent", true)
                .upTo("draw-up-file")
                .answer("draw-up-file", "dispatchFirst")
                .standsAt(3, "DISPATCHING", "dispatch-task", "approve-afterwards");
    }

    @Test
    void aPartIsSplitOffAsACaseOfItsOwn() {
        var whole = reported("inspector", "INSPECTOR")
                .upTo("decompose-task")
                .answer("decompose-task", "split", "partTitle", "沙巷路灯不亮", "partDescription", "同一路口路灯两盏不亮，需另行处置")
                .standsAt(3, "DISPATCHING", "decompose-task");

        var number = whole.lastNote().replaceAll(".*(PY\\d{12}).*", "$1");
        var part = new CaseOnItsWay(centre, invariants, number).standsAt(2, "FILING", "draw-up-file");
        assertThat(part.told("description").asText()).contains("路灯");
        part.upToTheEnd().standsAt(7, "CLOSED");
    }
}
