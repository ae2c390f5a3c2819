package cn.wangge.workflow;

import static cn.wangge.workflow.ChangedModel.RENAMED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casework.CaseMigration;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.shared.CaseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moving a case neither loses a moment nor lets it take effect again. */
class MigrationProcessTests extends MigrationTest {

    private ChangedModel changed;

    private void change(Map<String, String> renamed) throws Exception {
        changed = new ChangedModel(product, renamed);
    }

    @AfterEach
    void shippedModelAgain() {
        if (changed != null) changed.close();
    }

    @Test
    void aTimerThatWaitsGoesOnWaitingAndTheNewRoadIsTaken() throws Exception {
        var moved = inHand();
        var due = dueOf(moved, HANDLING_LATE);
        change(RENAMED);

        migrate(moved, changed.move(RENAMED));

        assertThat(version(moved)).isEqualTo(changed.version());
        moved.standsAt(4, "HANDLING", "carry-out-case");
        assertThat(moved.logged()).endsWith(CaseMigration.LOGGED);
        assertThat(moved.lastNote()).contains("案卷办理由第1版改按第");
        assertThat(dueOf(moved, HANDLING_LATE)).isEqualTo(due);
        pass(moved, 100);
        firedOnce(moved, ALL_MOMENTS.subList(0, 2));
        pass(moved, 150);
        firedOnce(moved, ALL_MOMENTS);
        moved.answer("decide-supervision", "leave")
                .upTo("look-over-result")
                .upToTheEnd()
                .standsAt(7, "CLOSED");
        firedOnce(moved, ALL_MOMENTS);
    }

    @Test
    void aWarningThatHasFiredDoesNotFireAgainAndTheRestStillDoes() throws Exception {
        var moved = inHand();
        pass(moved, 80);
        firedOnce(moved, ALL_MOMENTS.subList(0, 1));
        change(RENAMED);

        migrate(moved, changed.move(RENAMED));
        pass(moved, 150);

        firedOnce(moved, ALL_MOMENTS);
        moved.standsAt(4, "HANDLING", "carry-out-case", "decide-supervision");
    }

    @Test
    void whatHasFiredAltogetherStaysFiredAndWhatCameOfItGoesAlong() throws Exception {
        var moved = inHand();
        pass(moved, 150);
        change(RENAMED);

        migrate(moved, changed.move(RENAMED));

        assertThat(engine.createJobQuery()
                        .activityId(HANDLING_LATE)
                        .processDefinitionId(changed.version())
                        .list())
                .isEmpty();
        pass(moved, 150);
        firedOnce(moved, ALL_MOMENTS);
        moved.standsAt(4, "HANDLING", "carry-out-case", "decide-supervision")
                .answer("decide-supervision", "supervise")
                .upToTheEnd()
                .standsAt(7, "CLOSED");
    }

    @Test
    void aTimerWithoutACounterpartIsSetAnewByTheLedgerOnce() throws Exception {
        var armed = inHand();
        var fired = inHand();
        var due = due(armed, 150);
        pass(fired, 150);
        clock.reset();
        change(Map.of(HANDLING_LATE, "TimerEvent_FarTooLate"));

        migrate(armed, changed.move(Map.of()));
        migrate(fired, changed.move(Map.of()));

        assertThat(dueOf(armed, "TimerEvent_FarTooLate"))
                .isEqualTo(java.util.Date.from(due).toInstant());
        for (var each : List.of(armed, fired)) {
            pass(each, 150);
            firedOnce(each, ALL_MOMENTS);
            each.standsAt(4, "HANDLING", "handle-case", "decide-supervision");
        }
    }

    @Test
    void aCaseThatStandsStillMovesWithoutRunningOn() throws Exception {
        var until =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(10);
        var moved = inHand().answer("handle-case", "suspend", "until", until.toString(), "note", "冬季不能施工")
                .answer("consent-to-suspension", "consent")
                .answer("approve-suspension", "approve");
        // A new timer, too, must not ask a deadline that stands still to run on.
        var renamed = Map.of("UserTask_HandleCase", "UserTask_CarryOutCase", HANDLING_LATE, "TimerEvent_FarTooLate");
        change(renamed);

        migrate(moved, changed.move(Map.of("UserTask_HandleCase", "UserTask_CarryOutCase")));

        assertThat(moved.deadline("HANDLING").get("light").asText()).isEqualTo("PAUSED");
        assertThat(moved.flags()).containsExactly("SUSPENDED");
        ring(moved, "TimerEvent_SuspensionOver");
        moved.standsAt(4, "HANDLING", "carry-out-case");
        pass(moved, 150);
        firedOnce(moved, ALL_MOMENTS);
    }

    @Test
    void aTimerSetAgainAfterTheMoveKeepsTheTimeOfTheLedgerAlsoWhenMoreIsGranted() throws Exception {
        var moved = inHand();
        change(RENAMED);
        migrate(moved, changed.move(RENAMED));

        engine.recalculateJobDuedate(job(moved, HANDLING_LATE).getId(), false);
        assertThat(dueOf(moved, HANDLING_LATE)).isEqualTo(millis(due(moved, 150)));

        commands.run(
                cn.wangge.organization.Actor.SYSTEM,
                () -> deadlines.extend(CaseId.parse(moved.id()), DeadlineKind.HANDLING, 1));
        engine.recalculateJobDuedate(job(moved, HANDLING_LATE).getId(), false);
        assertThat(dueOf(moved, HANDLING_LATE)).isEqualTo(millis(due(moved, 150)));
        pass(moved, 150);
        firedOnce(moved, ALL_MOMENTS);
    }

    private static java.time.Instant millis(java.time.Instant exact) {
        return java.util.Date.from(exact).toInstant();
    }
}
