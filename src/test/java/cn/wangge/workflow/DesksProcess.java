package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.casework.MomentNotDue;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Step 1 at the desks of village and township, their silence, and the audit of what they settled. */
abstract class DesksProcess extends ProcessTest {

    @Autowired
    Deadlines deadlines;

    private CaseOnItsWay atTheVillage() {
        return reported("grid-leader", "GRID_LEADER").standsAt(1, "COLLECTING", "village-desk");
    }

    private CaseOnItsWay atTheTownship() {
        return reported("operator", "HOTLINE")
                .answer("register-report", "toTownship")
                .standsAt(1, "COLLECTING", "township-desk");
    }

    @Test
    void whatTheVillageSettledIsRegisteredAfterTheAudit() {
        atTheVillage()
                .answer("village-desk", "settle")
                .standsAt(1, "COLLECTING", "audit-settlement")
                .answer("audit-settlement", "approve")
                .standsAt(1, "REGISTERED");
    }

    @Test
    void theTownshipMayGiveItBackToTheVillageWhoseLimitBeginsAnew() {
        var report = atTheVillage().answer("village-desk", "passUp").standsAt(1, "COLLECTING", "township-desk");

        report.answer("township-desk", "backToVillage", "note", "属村级事项").standsAt(1, "COLLECTING", "village-desk");

        assertThat(report.deadline("VILLAGE_DESK").get("round").asInt()).isEqualTo(2);
        assertThat(report.deadline("TOWNSHIP_DESK").get("endedAt").asText()).isNotBlank();
        report.answer("village-desk", "passUp")
                .answer("township-desk", "settle")
                .standsAt(1, "COLLECTING", "audit-settlement");
    }

    @Test
    void whatTheTownshipPassesUpIsFiled() {
        atTheTownship().answer("township-desk", "passUp").standsAt(2, "FILING", "draw-up-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "notMet", "unable"})
    void aSampleCheckComesBackToTheAuditWhateverItsOutcome(String decision) {
        atTheVillage()
                .answer("village-desk", "settle")
                .answer("audit-settlement", "sampleCheck")
                .standsAt(1, "COLLECTING", "sample-check")
                .answer("sample-check", decision)
                .standsAt(1, "COLLECTING", "audit-settlement")
                .answer("audit-settlement", "file")
                .standsAt(2, "FILING", "draw-up-file");
    }

    @Test
    void aSettlementThatIsDrawnIsCheckedBeforeItIsRegistered() {
        var draw = new JdbcTemplate(database);
        draw.update("update casework.sampling set share = 100");
        try {
            var drawn = atTheVillage()
                    .answer("village-desk", "settle")
                    .answer("audit-settlement", "approve")
                    .standsAt(1, "COLLECTING", "sample-check");
            assertThat(drawn.lastNote()).contains("抽中");

            drawn.answer("sample-check", "met")
                    .answer("audit-settlement", "approve")
                    .standsAt(1, "REGISTERED");
        } finally {
            draw.update("update casework.sampling set share = 0");
        }
    }

    @Test
    void whatTheCheckFoundWantingIsNotRegistered() {
        var report = atTheVillage()
                .answer("village-desk", "settle")
                .answer("audit-settlement", "sampleCheck")
                .answer("sample-check", "notMet");

        refused(report.tries("operator", "audit-settlement", "approve"), 409, "抽查不符合处置标准");
    }

    @Test
    void noPersonOfTheDeskAuditsOrChecksWhatItSettled() {
        var seat = people().nightSeat();
        var colleague = people().signingIn("t140728001-3");
        var report = atTheTownship().answerAs(seat, "township-desk", "settle");

        assertThat(report.tries(seat, "audit-settlement", "approve").status()).isEqualTo(403);
        report.answer("audit-settlement", "sampleCheck");
        assertThat(report.tries(seat, "sample-check", "met").status()).isEqualTo(403);
        assertThat(report.tries(colleague, "sample-check", "met").status()).isEqualTo(403);
        report.answerAs("inspector", "sample-check", "met").standsAt(1, "COLLECTING", "audit-settlement");
    }

    @Test
    void theSilenceOfTheVillagePassesUpByItself() {
        var report = atTheVillage();

        ring(report, "TimerEvent_VillageDeskLate");

        report.standsAt(1, "COLLECTING", "township-desk");
        assertThat(report.deadline("VILLAGE_DESK").get("firedAt").asText()).isNotBlank();
        assertThat(report.logged()).hasSize(3);
        assertThat(report.lastNote()).contains("逾期未办");
    }

    @Test
    void theSilenceOfTheTownshipPassesUpByItself() {
        var report = atTheTownship();

        ring(report, "TimerEvent_TownshipDeskLate");

        report.standsAt(2, "FILING", "draw-up-file");
        assertThat(report.deadline("TOWNSHIP_DESK").get("firedAt").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VILLAGE_DESK", "TOWNSHIP_DESK"})
    void aTimerWhoseMomentAnotherHandHasFiredEndsQuietly(String kind) {
        var village = kind.equals("VILLAGE_DESK");
        var report = village ? atTheVillage() : atTheTownship();
        var timer = village ? "TimerEvent_VillageDeskLate" : "TimerEvent_TownshipDeskLate";
        clock.goTo(dueOf(report, timer).plusSeconds(1));
        deadlines.fire(CaseId.parse(report.id()), DeadlineKind.valueOf(kind), 100, clock.instant());

        ring(report, timer);

        report.standsAt(1, "COLLECTING", village ? "village-desk" : "township-desk");
        assertThat(report.logged()).noneMatch(it -> it.contains("100"));
    }

    @Test
    void aTimerThatComesTooEarlyIsSetAgainAndLosesNoTry() {
        var report = atTheVillage();
        var job = job(report, "TimerEvent_VillageDeskLate");
        var due = job.getDuedate();
        engine.setJobDuedate(job.getId(), Date.from(due.toInstant().minus(Duration.ofHours(6))));

        assertThatThrownBy(() -> engine.executeJob(job.getId())).isInstanceOf(MomentNotDue.class);

        var again = job(report, "TimerEvent_VillageDeskLate");
        assertThat(again.getDuedate()).isEqualTo(due);
        assertThat(again.getRetries()).isEqualTo(3);
        report.isSound().standsAt(1, "COLLECTING", "village-desk");
        ring(report, "TimerEvent_VillageDeskLate");
        report.standsAt(1, "COLLECTING", "township-desk");
    }

    @Test
    void aCountyWhoseTableBeginsAtTheTownshipIsFollowed() {
        try (var other = new OtherTable(
                product,
                "intake-path",
                xml -> xml.replaceFirst("(?s)(<rule id=\"intake-path-006\">.*?)\"county\"", "$1\"township\""))) {
            var report = reported("township-operator", "TOWNSHIP").standsAt(1, "COLLECTING", "township-desk");
            assertThat(report.rules("intake-path")).containsExactly("intake-path-006");
            report.answer("township-desk", "passUp").standsAt(2, "FILING", "draw-up-file");
        }
    }
}
