package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static cn.wangge.casework.db.Tables.WORKLIST_LINE;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.organization.Actor;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What a start page counts: where the open cases stand, what came and went today, and what presses. */
@Repository
class DeskCounts {

    /** Several items of one case stand next to each other; so many rows are read for each one shown. */
    private static final int ITEMS_PER_CASE = 3;

    private final DSLContext sql;

    DeskCounts(DSLContext sql) {
        this.sql = sql;
    }

    /** The open cases of a step that a person may see. */
    record StepCount(int step, int open, int overdue) {}

    /** Cases reported and ended since a moment. */
    record Day(int reported, int ended) {}

    /** Items of one's own worklist. */
    record Pressing(int overdue, int dueLater) {}

    /** A case is overdue when its own clock or the limit of an item of it has run out. */
    List<StepCount> steps(Actor actor, Instant now) {
        var ownLimit = WORKLIST_LINE.RED_AT.lt(now);
        var wholeLimit = CASE_LINE.HANDLING_PAUSED.isFalse().and(CASE_LINE.HANDLING_DUE_AT.lt(now));
        var cases = sql.select(
                        CASE_LINE.STEP.as("step"),
                        boolOr(field(ownLimit.or(wholeLimit))).as("late"))
                .from(WORKLIST_LINE)
                .join(CASE_LINE)
                .on(CASE_LINE.ID.eq(WORKLIST_LINE.CASE_ID))
                .where(CaseSearch.visible(actor))
                .and(CASE_LINE.ENDED_AT.isNull())
                .groupBy(CASE_LINE.ID, CASE_LINE.STEP)
                .asTable("cases");
        var step = cases.field("step", Integer.class);
        var late = cases.field("late", Boolean.class);
        return sql.select(step, count(), count().filterWhere(late))
                .from(cases)
                .groupBy(step)
                .orderBy(step)
                .fetch(Records.mapping(StepCount::new));
    }

    Day since(Actor actor, Instant midnight) {
        var reported = selectCount()
                .from(CASE_LINE)
                .where(CaseSearch.visible(actor))
                .and(CASE_LINE.REPORTED_AT.ge(midnight))
                .<Integer>asField();
        var ended = selectCount()
                .from(CASE_LINE)
                .where(CaseSearch.visible(actor))
                .and(CASE_LINE.ENDED_AT.ge(midnight))
                .<Integer>asField();
        return Objects.requireNonNull(sql.select(reported, ended).fetchOne(Records.mapping(Day::new)));
    }

    Pressing pressing(Actor actor, Instant now, Instant until) {
        return Objects.requireNonNull(sql.select(
                        count().filterWhere(WORKLIST_LINE.RED_AT.lt(now)),
                        count().filterWhere(WORKLIST_LINE.RED_AT.ge(now)))
                .from(WORKLIST_LINE)
                .where(WorklistReading.visible(actor))
                .and(WORKLIST_LINE.SORT_AT.lt(until))
                .fetchOne(Records.mapping(Pressing::new)));
    }

    /** Of each case within what a person may see the item that is due first, whoever is to do it. */
    List<WorklistLineRecord> riskiest(Actor actor, int limit) {
        var seen = new HashSet<>();
        return sql
                .select(WORKLIST_LINE.fields())
                .from(WORKLIST_LINE)
                .join(CASE_LINE)
                .on(CASE_LINE.ID.eq(WORKLIST_LINE.CASE_ID))
                .where(CaseSearch.visible(actor))
                .and(WORKLIST_LINE.RED_AT.isNotNull())
                .orderBy(WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID)
                .limit(limit * ITEMS_PER_CASE)
                .fetchInto(WORKLIST_LINE)
                .stream()
                .filter(row -> seen.add(row.getCaseId()))
                .limit(limit)
                .toList();
    }
}
