package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.duty.Rostered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A night shift of one: the standby approves on the telephone, and confirms it here (design, section 5). */
class PhoneApprovalProcessTests extends ProcessTest {

    private Rostered roster;

    @BeforeEach
    void oneAloneByNight() {
        roster = new Rostered(product);
        roster.nobody();
        var shift = roster.at(clock.instant());
        if (!shift.id().equals("NIGHT")) shift = roster.after(shift);
        clock.goTo(shift.from().plusSeconds(3600));
        roster.crew(shift, "", "operator", "shift-leader-2");
    }

    @AfterEach
    void nobodyIsLeftOnDuty() {
        roster.nobody();
    }

    private CaseOnItsWay drawnUp() {
        return reported("inspector", "INSPECTOR").upTo("draw-up-file").answerAs("operator", "draw-up-file", "submit");
    }

    @Test
    void theCaseGoesOnAndTheStandbyConfirmsAfterwards() {
        var approved = drawnUp()
                .act("operator", "phone-approval", "note", "23时电话请示，同意立案")
                .standsAt(3, "DISPATCHING", "decompose-task", "approve-afterwards");

        assertThat(approved.lastNote()).contains("23时电话请示", "备班范巧玲电话同意立案");
        assertThat(centre.item(approved.number(), "approve-afterwards")
                        .get("heldBy")
                        .asText())
                .isEqualTo("范巧玲");
        assertThat(centre.get("operator", "/api/v1/cases/" + approved.number()).status())
                .isEqualTo(200);
        assertThat(approved.tries("shift-leader", "approve-afterwards", "approve")
                        .status())
                .as("held by the standby")
                .isEqualTo(409);
        approved.answerAs("shift-leader-2", "approve-afterwards", "approve")
                .standsAt(3, "DISPATCHING", "decompose-task");
    }

    @Test
    void theTelephoneIsForWhoeverIsAloneOnly() {
        var drawnUp = drawnUp();
        assertThat(drawnUp.actsFor("operator")).contains("phone-approval");
        assertThat(drawnUp.actsFor("operator-2")).doesNotContain("phone-approval");

        roster.crew(roster.at(clock.instant()), "shift-leader", "operator", "shift-leader-2");

        assertThat(drawnUp.actsFor("operator")).doesNotContain("phone-approval");
        refused(centre.act("operator", drawnUp.number(), "phone-approval", pairs("note", "同意")), 409, "不适用");
    }

    @Test
    void whoDrewTheFileUpDoesNotApproveItAsStandby() {
        roster.crew(roster.at(clock.instant()), "", "operator", "centre-night-1");
        new cn.wangge.testing.StaffAccounts(product.getBean(org.jooq.DSLContext.class)).letIn("centre-night-1");
        var drawnUp = reported("inspector", "INSPECTOR")
                .upTo("draw-up-file")
                .answerAs("centre-night-1", "draw-up-file", "submit");

        refused(centre.act("operator", drawnUp.number(), "phone-approval", pairs("note", "同意")), 409, "参与了本案卷");
    }
}
