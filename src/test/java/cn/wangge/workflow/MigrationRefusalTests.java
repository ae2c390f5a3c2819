package cn.wangge.workflow;

import static cn.wangge.workflow.ChangedModel.RENAMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.casework.CaseMigration.Move;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case that cannot move stays whole where it is, and moving meets others at the same case. */
class MigrationRefusalTests extends MigrationTest {

    private ChangedModel changed;

    @BeforeEach
    void change() throws Exception {
        changed = new ChangedModel(product, RENAMED);
    }

    @AfterEach
    void shippedModelAgain() {
        changed.close();
    }

    @Test
    void aStepWithoutACounterpartIsNamedAndNothingChanges() {
        changed.close();
        var stays = inHand();
        changedIsActive();
        var entries = stays.logged();
        var move = changed.move(Map.of());

        assertThat(migration.obstacles(CaseId.parse(stays.id()), move)).containsExactly("案卷处置");
        refusedWith("workflow.refusal.noCounterpart[案卷处置]", stays, move);

        assertThat(stays.logged()).isEqualTo(entries);
        assertThat(version(stays)).isEqualTo(move.from());
        stays.standsAt(4, "HANDLING", "handle-case");
        assertThat(migration.obstacles(CaseId.parse(stays.id()), changed.move(RENAMED)))
                .isEmpty();
    }

    @Test
    void aVersionThatIsNotActiveTakesNoCaseAndACaseMovesOnce() {
        changed.close();
        var stays = inHand();
        refusedWith("workflow.refusal.notActive", stays, changed.move(RENAMED));
        assertThat(migration.runningOn(changed.version())).doesNotContain(CaseId.parse(stays.id()));

        changedIsActive();
        migrate(stays, changed.move(RENAMED));
        refusedWith("workflow.refusal.otherVersion", stays, changed.move(RENAMED));
        assertThat(migration.runningOn(changed.version())).contains(CaseId.parse(stays.id()));
    }

    @Test
    void newWorkStartsOnTheActiveVersion() {
        assertThat(version(reported("inspector", "INSPECTOR"))).isEqualTo(changed.version());
    }

    @Test
    void aTimerThatFiresWhileItsCaseMovesTakesEffectOnce() throws Exception {
        changed.close();
        for (var round = 0; round < 5; round++) {
            var moved = inHand();
            clock.goTo(due(moved, 150).plusSeconds(1));
            changedIsActive();
            var timer = job(moved, HANDLING_LATE).getId();
            var barrier = new CyclicBarrier(2);
            var fires = CompletableFuture.runAsync(() -> {
                meet(barrier);
                try {
                    engine.executeJob(timer);
                } catch (RuntimeException otherHand) {
                    // The engine's own hand would come again; below it does.
                }
            });
            meet(barrier);
            migrate(moved, changed.move(RENAMED));
            fires.join();

            pass(moved, 150);
            firedOnce(moved, ALL_MOMENTS);
            moved.standsAt(4, "HANDLING", "carry-out-case", "decide-supervision");
            changed.close();
            clock.reset();
        }
    }

    private void changedIsActive() {
        product.getBean(Activations.class)
                .activate(EngineCaseProcess.MAIN, changed.version(), new cn.wangge.shared.PersonId("system"));
    }

    private void refusedWith(String message, CaseOnItsWay stays, Move move) {
        assertThatThrownBy(() -> migrate(stays, move))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(message);
        stays.isSound();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
