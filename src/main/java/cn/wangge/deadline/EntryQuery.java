package cn.wangge.deadline;

import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_INTERVAL;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.deadline.Entry.State;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record14;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;

/** How whole deadlines are read. */
final class EntryQuery {

    static final SelectField<Limit> LIMIT = row(CASE_DEADLINE.CLOCK, CASE_DEADLINE.AMOUNT)
            .convertFrom(limit -> new Limit(ClockKind.valueOf(limit.value1()), limit.value2()));

    private static final SelectField<Reckoning> RECKONING =
            row(CASE_DEADLINE.CALENDAR_VERSION, CASE_DEADLINE.TOWNSHIP).convertFrom(mapping(Reckoning::new));

    private static final Field<List<Course.Stretch>> INTERVALS = multiset(select(
                            DEADLINE_INTERVAL.SEQUENCE,
                            DEADLINE_INTERVAL.RUNNING,
                            DEADLINE_INTERVAL.FROM_AT,
                            DEADLINE_INTERVAL.TO_AT,
                            DEADLINE_INTERVAL.WHY)
                    .from(DEADLINE_INTERVAL)
                    .where(DEADLINE_INTERVAL.DEADLINE_ID.eq(CASE_DEADLINE.ID))
                    .orderBy(DEADLINE_INTERVAL.SEQUENCE))
            .convertFrom(rows -> rows.map(mapping(Course.Stretch::new)));

    private static final Field<List<Entry.Moment>> MOMENTS = multiset(select(
                            DEADLINE_MOMENT.SHARE,
                            DEADLINE_MOMENT.CHANGES_FLOW,
                            DEADLINE_MOMENT.DUE_AT,
                            DEADLINE_MOMENT.FIRED_AT)
                    .from(DEADLINE_MOMENT)
                    .where(DEADLINE_MOMENT.DEADLINE_ID.eq(CASE_DEADLINE.ID))
                    .orderBy(DEADLINE_MOMENT.SHARE))
            .convertFrom(rows -> rows.map(mapping(Entry.Moment::new)));

    private EntryQuery() {}

    /** Whole deadlines with their intervals and moments, in the order of {@link Entry}. */
    static SelectConditionStep<
                    Record14<
                            UUID,
                            CaseId,
                            DeadlineKind,
                            Integer,
                            Limit,
                            Integer,
                            Reckoning,
                            Instant,
                            Instant,
                            Instant,
                            Instant,
                            State,
                            List<Course.Stretch>,
                            List<Entry.Moment>>>
            entries(DSLContext sql, Condition which) {
        return sql.select(
                        CASE_DEADLINE.ID,
                        CASE_DEADLINE.CASE_ID.convertFrom(CaseId::new),
                        CASE_DEADLINE.KIND.convertFrom(DeadlineKind::valueOf),
                        CASE_DEADLINE.ROUND,
                        LIMIT,
                        CASE_DEADLINE.EXTENDED,
                        RECKONING,
                        CASE_DEADLINE.STARTED_AT,
                        CASE_DEADLINE.ENDED_AT,
                        CASE_DEADLINE.DUE_AT,
                        CASE_DEADLINE.YELLOW_AT,
                        CASE_DEADLINE.STATE.convertFrom(State::valueOf),
                        INTERVALS,
                        MOMENTS)
                .from(CASE_DEADLINE)
                .where(which);
    }
}
