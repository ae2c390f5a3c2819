package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.WORKLIST;
import static org.jooq.impl.DSL.when;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.MovedDeadline;
import cn.wangge.deadline.Running;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.UnitId;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the worklist level with the tasks of the engine, in the engine's own transaction. */
@Component
public class WorklistKeeper {

    /** What has no limit stands behind everything that has one. */
    private static final Duration NO_LIMIT = Duration.ofDays(3650);

    private final DSLContext sql;
    private final Acting acting;
    private final CaseClocks clocks;

    WorklistKeeper(DSLContext sql, Acting acting, CaseClocks clocks) {
        this.sql = sql;
        this.acting = acting;
        this.clocks = clocks;
    }

    /** A process waits at a task: its limit begins and its row appears. */
    public void opened(OpenedTask task) {
        var facts = acting.theCase(task.caseId()).facts();
        var model = task.model();
        var kind = model.limit() != null ? model.limit() : model.clock();
        var running = kind == null ? null : clocks.running(task.caseId(), kind);
        insert(task, facts, kind, running);
    }

    private void insert(OpenedTask task, CaseFacts facts, @Nullable DeadlineKind kind, @Nullable Running running) {
        var model = task.model();
        var at = acting.at();
        var redAt = running == null ? null : running.dueAt();
        var unit = unitOf(task, facts);
        sql.insertInto(WORKLIST)
                .set(WORKLIST.ITEM_ID, UUID.randomUUID())
                .set(WORKLIST.CASE_ID, task.caseId().value())
                .set(WORKLIST.ENGINE_REF, task.engineRef())
                .set(WORKLIST.MODEL_REF, model.modelRef())
                .set(WORKLIST.TASK_KEY, model.taskKey())
                .set(WORKLIST.ROLE, model.role().name())
                .set(WORKLIST.AREA_CODE, areaOf(model, facts))
                .set(WORKLIST.UNIT_CODE, unit == null ? null : unit.value())
                .set(WORKLIST.STEP, facts.step())
                .set(WORKLIST.KIND, kind == null ? null : kind.name())
                .set(WORKLIST.DEADLINE_ID, running == null || model.limit() == null ? null : running.id())
                .set(
                        WORKLIST.CLOCK,
                        running == null ? null : running.limit().clock().name())
                .set(WORKLIST.YELLOW_AT, running == null ? null : running.yellowAt())
                .set(WORKLIST.RED_AT, redAt)
                .set(WORKLIST.SORT_AT, redAt == null ? at.plus(NO_LIMIT) : redAt)
                .set(WORKLIST.OPENED_AT, at)
                .execute();
    }

    /**
     * Holds the rows of a case for this transaction. Who answers an item holds its row first; whoever else
     * is about to change several things of a case does so too, lest each waits for the other.
     */
    public void hold(CaseId caseId) {
        sql.select(WORKLIST.ITEM_ID)
                .from(WORKLIST)
                .where(WORKLIST.CASE_ID.eq(caseId.value()))
                .orderBy(WORKLIST.ITEM_ID)
                .forUpdate()
                .fetch();
    }

    /**
     * The process of an open task has moved to another version. Who does it and with which form is the new
     * one's to say, and one that passes to others is free again; its limit stays as it began.
     */
    public void moved(OpenedTask task) {
        var facts = acting.theCase(task.caseId()).facts();
        var model = task.model();
        var unit = unitOf(task, facts);
        var role = model.role().name();
        var stays =
                WORKLIST.ROLE.eq(role).and(WORKLIST.UNIT_CODE.isNotDistinctFrom(unit == null ? null : unit.value()));
        sql.update(WORKLIST)
                .set(WORKLIST.MODEL_REF, model.modelRef())
                .set(WORKLIST.TASK_KEY, model.taskKey())
                .set(WORKLIST.CLAIMED_BY, when(stays, WORKLIST.CLAIMED_BY))
                .set(WORKLIST.CLAIMED_AT, when(stays, WORKLIST.CLAIMED_AT))
                .set(WORKLIST.ROLE, role)
                .set(WORKLIST.AREA_CODE, areaOf(model, facts))
                .set(WORKLIST.UNIT_CODE, unit == null ? null : unit.value())
                .where(WORKLIST.ENGINE_REF.eq(task.engineRef()))
                .execute();
    }

    /** A task was answered or cancelled: its limit ends and its row goes. */
    public void closed(String engineRef, CaseId caseId) {
        var ended = sql.deleteFrom(WORKLIST)
                .where(WORKLIST.ENGINE_REF.eq(engineRef))
                .returningResult(WORKLIST.DEADLINE_ID)
                .fetchOptional()
                .map(row -> row.value1());
        ended.ifPresent(id -> clocks.end(caseId, id));
    }

    /** Another version of the calendar has moved a deadline: its rows, and the clock of the case, follow. */
    public void moved(MovedDeadline moved) {
        // Several rows of one kind may each have a deadline of their own; the old time tells which.
        sql.update(WORKLIST)
                .set(WORKLIST.YELLOW_AT, moved.yellowAt())
                .set(WORKLIST.RED_AT, moved.dueAt())
                .set(WORKLIST.SORT_AT, moved.dueAt())
                .where(WORKLIST.CASE_ID.eq(moved.caseId().value()))
                .and(WORKLIST.KIND.eq(moved.kind().name()))
                .and(WORKLIST.RED_AT.eq(moved.dueBefore()))
                .execute();
        if (moved.kind() != DeadlineKind.HANDLING) return;
        acting.theCase(moved.caseId()).handlingClock(moved.yellowAt(), moved.dueAt(), false);
    }

    /** A clock stands still: what is shown against it has no time that nears. */
    void paused(CaseId caseId, DeadlineKind kind) {
        sql.update(WORKLIST)
                .setNull(WORKLIST.YELLOW_AT)
                .setNull(WORKLIST.RED_AT)
                .set(WORKLIST.SORT_AT, acting.at().plus(NO_LIMIT))
                .where(WORKLIST.CASE_ID.eq(caseId.value()), WORKLIST.KIND.eq(kind.name()))
                .execute();
    }

    /** A clock runs on, or has got more time. */
    void runsOn(CaseId caseId, Running running) {
        sql.update(WORKLIST)
                .set(WORKLIST.YELLOW_AT, running.yellowAt())
                .set(WORKLIST.RED_AT, running.dueAt())
                .set(WORKLIST.SORT_AT, running.dueAt())
                .where(
                        WORKLIST.CASE_ID.eq(caseId.value()),
                        WORKLIST.KIND.eq(running.kind().name()))
                .execute();
        clocks.show(caseId, running.kind(), running);
    }

    private static String areaOf(TaskModel model, CaseFacts facts) {
        var grid = facts.grid();
        return model.scope() == TaskModel.Scope.GRID ? grid.value() : grid.at(1).value();
    }

    private static @Nullable UnitId unitOf(OpenedTask task, CaseFacts facts) {
        return switch (task.model().scope()) {
            case UNIT -> facts.responsibleUnit();
            case STATION -> facts.station() != null ? facts.station() : facts.responsibleUnit();
            case ASSISTING -> task.unit();
            case COUNTY, GRID -> null;
        };
    }
}
