package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.Commands;
import cn.wangge.casework.CaseMigration;
import cn.wangge.casework.CaseMigration.Move;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import cn.wangge.supervision.SweepByHand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases that move to another version of the main process while their timers wait, or have fired. */
abstract class MigrationTest extends ProcessTest {

    static final String HANDLING_LATE = "TimerEvent_HandlingLate";
    static final List<String> ALL_MOMENTS =
            List.of("deadline.HANDLING.80", "deadline.HANDLING.100", "deadline.HANDLING.150");

    @Autowired
    CaseMigration migration;

    @Autowired
    Commands commands;

    @Autowired
    Deadlines deadlines;

    void migrate(CaseOnItsWay one, Move move) {
        commands.run(Actor.SYSTEM, () -> {
            migration.migrate(CaseId.parse(one.id()), move);
            return one;
        });
        one.isSound();
    }

    /** When that share of the handling limit is used up, by the ledger. */
    Instant due(CaseOnItsWay of, int share) {
        return deadlines
                .due(CaseId.parse(of.id()), DeadlineKind.HANDLING, share)
                .orElseThrow();
    }

    /** Goes to that share of the limit, where everything that is due has its turn, twice. */
    void pass(CaseOnItsWay of, int share) {
        clock.goTo(due(of, share).plusSeconds(1));
        everyHand(of);
        clock.pass(Duration.ofSeconds(70));
        everyHand(of);
        of.isSound();
    }

    private void everyHand(CaseOnItsWay of) {
        new SweepByHand(product).sweep();
        for (var process : processes(of)) {
            for (var job : engine.createJobQuery()
                    .processInstanceId(process.getId())
                    .duedateLowerThan(java.util.Date.from(clock.instant()))
                    .list()) {
                engine.executeJob(job.getId());
            }
        }
    }

    List<ProcessInstance> processes(CaseOnItsWay of) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(of.id())
                .list();
    }

    String version(CaseOnItsWay of) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(EngineCaseProcess.MAIN)
                .processInstanceBusinessKey(of.id())
                .singleResult()
                .getProcessDefinitionId();
    }

    /** Each moment of the handling limit has fired exactly so often. */
    void firedOnce(CaseOnItsWay of, List<String> moments) {
        assertThat(new JdbcTemplate(database)
                        .queryForList(
                                "select action from casefile.case_log where case_id = ?::uuid and kind = 'MOMENT'"
                                        + " and action like 'deadline.HANDLING%'",
                                String.class, of.id()))
                .containsExactlyInAnyOrderElementsOf(moments);
    }
}
