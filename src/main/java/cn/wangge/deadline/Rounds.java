package cn.wangge.deadline;

import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.deadline.db.tables.CaseDeadline;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Begins rounds of deadlines: the row and its moments in one statement. */
@Repository
class Rounds {

    static final List<SelectField<?>> RUNNING = List.of(
            CASE_DEADLINE.ID,
            CASE_DEADLINE.KIND,
            CASE_DEADLINE.ROUND,
            CASE_DEADLINE.CLOCK,
            CASE_DEADLINE.AMOUNT,
            CASE_DEADLINE.STARTED_AT,
            CASE_DEADLINE.YELLOW_AT,
            CASE_DEADLINE.DUE_AT,
            CASE_DEADLINE.STATE);

    private static final Field<Boolean> ANOTHER = field(name("another"), Boolean.class);

    private final DSLContext sql;

    Rounds(DSLContext sql) {
        this.sql = sql;
    }

    /** A round that is to begin; its number is the next. */
    record Planned(CaseId caseId, Running running, List<Entry.Moment> moments, Reckoning reckoning) {

        Condition same(CaseDeadline among) {
            return among.CASE_ID
                    .eq(caseId.value())
                    .and(among.KIND.eq(running.kind().name()));
        }
    }

    /** The next round, and whether one of the same kind is still open. */
    record Begun(int round, boolean another) {}

    Begun begin(Planned planned) {
        var begun = begun(planned, noCondition());
        return sql.with(begun, moments(planned, begun))
                .select(begun.field(CASE_DEADLINE.ROUND), begun.field(ANOTHER))
                .from(begun)
                .fetchSingle(mapping(Begun::new));
    }

    /** The latest open round, else the planned one begins. */
    Running underWay(Planned planned) {
        var open = name("open")
                .as(select(RUNNING)
                        .from(CASE_DEADLINE)
                        .where(planned.same(CASE_DEADLINE))
                        .and(Ledger.OPEN)
                        .orderBy(CASE_DEADLINE.ROUND.desc())
                        .limit(1));
        var begun = begun(planned, notExists(selectFrom(open)));
        return sql.with(open, begun, moments(planned, begun))
                .select(open.fields())
                .from(open)
                .unionAll(select(begun.fields(open.fields())).from(begun))
                .fetchSingle(Rounds::running);
    }

    private CommonTableExpression<Record> begun(Planned planned, Condition condition) {
        var earlier = CASE_DEADLINE.as("earlier");
        var running = planned.running();
        var open = planned.same(earlier).and(earlier.STATE.ne(inline("ENDED")));
        var returned = new ArrayList<SelectField<?>>(RUNNING);
        returned.add(field(exists(selectOne().from(earlier).where(open))).as(ANOTHER));
        return name("begun")
                .as(sql.insertInto(
                                CASE_DEADLINE,
                                CASE_DEADLINE.ID,
                                CASE_DEADLINE.CASE_ID,
                                CASE_DEADLINE.KIND,
                                CASE_DEADLINE.ROUND,
                                CASE_DEADLINE.CLOCK,
                                CASE_DEADLINE.AMOUNT,
                                CASE_DEADLINE.STARTED_AT,
                                CASE_DEADLINE.DUE_AT,
                                CASE_DEADLINE.YELLOW_AT,
                                CASE_DEADLINE.STATE,
                                CASE_DEADLINE.CALENDAR_VERSION,
                                CASE_DEADLINE.TOWNSHIP)
                        .select(select(
                                        val(running.id()),
                                        val(planned.caseId().value()),
                                        val(running.kind().name()),
                                        coalesce(max(earlier.ROUND), inline(0)).plus(inline(1)),
                                        val(running.limit().clock().name()),
                                        val(running.limit().amount()),
                                        val(running.startedAt()),
                                        val(running.dueAt()),
                                        val(running.yellowAt()),
                                        inline("RUNNING"),
                                        val(planned.reckoning().version()),
                                        val(planned.reckoning().township(), CASE_DEADLINE.TOWNSHIP))
                                .from(earlier)
                                .where(planned.same(earlier))
                                .having(condition))
                        .returningResult(returned));
    }

    private CommonTableExpression<?> moments(Planned planned, CommonTableExpression<?> begun) {
        var id = begun.field(CASE_DEADLINE.ID);
        var rows = planned.moments().stream()
                .<Select<Record4<UUID, Integer, Boolean, Instant>>>map(
                        it -> select(id, val(it.share()), val(it.changesFlow()), val(it.dueAt()))
                                .from(begun))
                .reduce(Select::unionAll)
                .orElseThrow();
        return name("moments")
                .as(sql.insertInto(
                                DEADLINE_MOMENT,
                                DEADLINE_MOMENT.DEADLINE_ID,
                                DEADLINE_MOMENT.SHARE,
                                DEADLINE_MOMENT.CHANGES_FLOW,
                                DEADLINE_MOMENT.DUE_AT)
                        .select(rows)
                        .returningResult(DEADLINE_MOMENT.SHARE));
    }

    static Running running(Record row) {
        return new Running(
                row.get(CASE_DEADLINE.ID),
                DeadlineKind.valueOf(row.get(CASE_DEADLINE.KIND)),
                row.get(CASE_DEADLINE.ROUND),
                new Limit(ClockKind.valueOf(row.get(CASE_DEADLINE.CLOCK)), row.get(CASE_DEADLINE.AMOUNT)),
                row.get(CASE_DEADLINE.STARTED_AT),
                row.get(CASE_DEADLINE.YELLOW_AT),
                row.get(CASE_DEADLINE.DUE_AT),
                "PAUSED".equals(row.get(CASE_DEADLINE.STATE)));
    }
}
