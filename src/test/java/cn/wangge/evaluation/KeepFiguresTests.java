package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.ENTRY;
import static cn.wangge.evaluation.db.Tables.MOVED_CASE;
import static cn.wangge.evaluation.db.Tables.REBUILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.wangge.organization.Actor;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The job that keeps the figures, at work as in a running centre. */
@WanggeTest
class KeepFiguresTests {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @LocalServerPort
    private int port;

    @Autowired
    private FactFollowing following;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private DSLContext sql;

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();

    @BeforeEach
    void begin() {
        scheduler.initialize();
        tasks.setTaskScheduler(scheduler);
        var settings = new EvaluationSettings(Duration.ofSeconds(5), 200, 3);
        new KeepFigures(following, rebuilding, settings).configureTasks(tasks);
        tasks.afterPropertiesSet();
    }

    @AfterEach
    void end() {
        tasks.destroy();
        scheduler.shutdown();
    }

    @Test
    void aCaseCountsWithinAMinuteOfItsLastMove() {
        var centre = new Centre(port);
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);

        await().atMost(A_MINUTE)
                .until(() -> sql.fetchExists(
                        ENTRY,
                        ENTRY.MEASURE.eq("CLOSING").and(ENTRY.caseFact().NUMBER.eq(number))));
        await().atMost(A_MINUTE).until(() -> sql.fetchCount(MOVED_CASE) == 0);
    }

    @Test
    void aRecomputationThatWasAskedForSaysHowFarItHasComeAndEnds() {
        rebuilding.ask(Actor.SYSTEM);

        await().atMost(A_MINUTE).until(() -> rebuilding.latest().orElseThrow().finished());

        var progress = rebuilding.latest().orElseThrow();
        assertThat(progress.done()).isEqualTo(progress.total());
        assertThat(sql.fetchCount(REBUILD, REBUILD.FINISHED_AT.isNull())).isZero();
    }
}
