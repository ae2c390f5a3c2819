package cn.wangge.workflow;

import cn.wangge.casework.FlowTimers;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second hand at the engine's timers. */
@Component
class EngineFlowTimers implements FlowTimers {

    /** A timer as it waits in one process. */
    private record Waiting(ProcessInstance process, FlowTimer timer) {}

    private final RuntimeService runtime;
    private final ManagementService management;
    private final FlowTimerModels models;
    private final Deadlines deadlines;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EngineFlowTimers(
            RuntimeService runtime,
            ManagementService management,
            FlowTimerModels models,
            Deadlines deadlines,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.management = management;
        this.models = models;
        this.deadlines = deadlines;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Outcome runOverdue(CaseId id, DeadlineKind kind, int share) {
        var waiting = waiting(id, kind, share);
        try {
            for (var each : waiting) {
                for (var job : jobs(each)) {
                    if (job.getRetries() > 0) return isHeld(job) ? Outcome.OTHER_HAND : run(job);
                }
            }
            // The other hand ends its timer and fires the moment at once; who sees no timer may be late by that.
            if (!deadlines.waits(id, kind, share, clock.instant())) return Outcome.OTHER_HAND;
            for (var each : waiting) {
                if (Boolean.TRUE.equals(transaction.execute(status -> startPath(each)))) return Outcome.RESTORED;
            }
            return Outcome.NOWHERE;
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            return Outcome.OTHER_HAND;
        }
    }

    /** Whether a job executor is at it just now; the lock of one that has died lapses. */
    private static boolean isHeld(Job job) {
        var until = ((JobEntity) job).getLockExpirationTime();
        return until != null && until.after(ClockUtil.getCurrentTime());
    }

    private Outcome run(Job job) {
        try {
            management.executeJob(job.getId());
            return Outcome.RAN;
        } catch (RuntimeException e) {
            // Gone meanwhile: its own hand has run it.
            if (management.createJobQuery().jobId(job.getId()).count() == 0) return Outcome.OTHER_HAND;
            throw e;
        }
    }

    /** Starts the timer's path where its scope is alive; a dead job is done with thereby. */
    private boolean startPath(Waiting waiting) {
        var timer = waiting.timer();
        var process = waiting.process().getId();
        var scope = timer.scope() == null ? null : liveScope(process, timer.scope());
        if (timer.scope() != null && scope == null) return false;
        jobs(waiting).forEach(dead -> management.deleteJob(dead.getId()));
        var change = runtime.createProcessInstanceModification(process);
        (scope == null
                        ? change.startBeforeActivity(timer.firstNode())
                        : change.startBeforeActivity(timer.firstNode(), scope))
                .execute();
        return true;
    }

    private @Nullable String liveScope(String process, String scope) {
        var tree = runtime.getActivityInstance(process);
        if (tree == null) return null;
        var live = tree.getActivityInstances(scope);
        return live.length == 0 ? null : live[0].getId();
    }

    @Override
    public boolean runWithin(CaseId id, DeadlineKind kind, int share) {
        for (var each : waiting(id, kind, share)) {
            for (var job : jobs(each)) {
                management.executeJob(job.getId());
                return true;
            }
        }
        return false;
    }

    @Override
    public void moveTo(CaseId id, DeadlineKind kind, int share, Instant dueAt) {
        var date = Date.from(dueAt);
        Clash.translated(() -> {
            for (var each : waiting(id, kind, share)) {
                jobs(each).stream()
                        .filter(job -> !date.equals(job.getDuedate()))
                        .forEach(job -> management.setJobDuedate(job.getId(), date));
            }
            return date;
        });
    }

    private List<Waiting> waiting(CaseId id, DeadlineKind kind, int share) {
        var found = new ArrayList<Waiting>();
        for (var process : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list()) {
            models.waitingFor(process.getProcessDefinitionId(), kind, share)
                    .forEach(timer -> found.add(new Waiting(process, timer)));
        }
        return found;
    }

    private List<Job> jobs(Waiting waiting) {
        return management
                .createJobQuery()
                .processInstanceId(waiting.process().getId())
                .activityId(waiting.timer().elementId())
                .list();
    }
}
