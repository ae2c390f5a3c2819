package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static cn.wangge.casework.db.Tables.REQUEST;
import static cn.wangge.casework.db.Tables.WORKLIST_LINE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.organization.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The tabs of the worklist that show items of one sort: requests to decide, unsigned cases, late assistants. */
@Repository
class ItemTabs {

    /** What somebody asks for and another decides; orders and instructions are answered, not decided. */
    private static final List<RequestKind> DECIDED = List.of(
            RequestKind.EXTENSION,
            RequestKind.SUSPENSION,
            RequestKind.DISPUTE,
            RequestKind.VOID,
            RequestKind.OVERDUE_APPEAL);

    private final DSLContext sql;
    private final Clock clock;

    ItemTabs(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Window<WorklistLineRecord> items(Actor actor, WorklistFilter filter) {
        var query = filter.query();
        var wanted = wanted(actor, filter.queue()).and(WorklistReading.filter(actor, query, clock.instant()));
        return keyset().window(wanted, query.limit(), query.after(), filter.before());
    }

    int count(Actor actor, String queue) {
        return keyset().count(wanted(actor, queue));
    }

    private Keyset<WorklistLineRecord> keyset() {
        return new Keyset<>(sql, WORKLIST_LINE, WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID, false);
    }

    private Condition wanted(Actor actor, String queue) {
        return switch (queue) {
            case WorklistTabs.REQUESTS ->
                WorklistReading.visible(actor)
                        .and(or(DECIDED.stream().map(ItemTabs::decides).toList()));
            case WorklistTabs.UNSIGNED ->
                WORKLIST_LINE.TASK_KEY.eq(CaseActs.SIGNING).and(ofSeenCases(actor));
            case WorklistTabs.ASSISTING ->
                WORKLIST_LINE
                        .TASK_KEY
                        .eq(Assisting.TASK)
                        .and(WORKLIST_LINE.RED_AT.lt(clock.instant()))
                        .and(ofSeenCases(actor));
            default -> throw new IllegalArgumentException("no tab of items: " + queue);
        };
    }

    /** An item of that request's process while the request is open; its later items manage what was granted. */
    private static Condition decides(RequestKind kind) {
        return isOf(kind)
                .and(exists(selectOne()
                        .from(REQUEST)
                        .where(REQUEST.CASE_ID.eq(WORKLIST_LINE.CASE_ID))
                        .and(REQUEST.KIND.eq(kind.name()))
                        .and(REQUEST.STATE.eq(Request.State.OPEN.name()))));
    }

    private static Condition isOf(RequestKind kind) {
        return WORKLIST_LINE.MODEL_REF.startsWith(modelOf(kind));
    }

    /** The kind of request that an item decides. */
    static RequestKind kindOf(WorklistLineRecord item) {
        return DECIDED.stream()
                .filter(kind -> item.getModelRef().startsWith(modelOf(kind)))
                .findFirst()
                .orElseThrow();
    }

    /** The reference to a version of a model begins with the name of its process. */
    private static String modelOf(RequestKind kind) {
        return Objects.requireNonNull(kind.process()) + ":";
    }

    private static Condition ofSeenCases(Actor actor) {
        return WORKLIST_LINE.CASE_ID.in(select(CASE_LINE.ID)
                .from(CASE_LINE)
                .where(CaseSearch.visible(actor))
                .and(CASE_LINE.ENDED_AT.isNull()));
    }
}
