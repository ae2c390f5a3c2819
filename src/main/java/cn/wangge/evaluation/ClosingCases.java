package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.ENTRY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases that were to be closed in a period, or were closed late in it: those behind its figures of closing. */
@Repository
public class ClosingCases {

    private static final int BATCH = 500;

    private final DSLContext sql;
    private final Subjects subjects;

    ClosingCases(DSLContext sql, Subjects subjects) {
        this.sql = sql;
        this.subjects = subjects;
    }

    /** How it stood at the end of the period. */
    public enum Outcome {
        IN_TIME,
        LATE,
        OPEN
    }

    /**
     * One case.
     *
     * @param closedOn null where it was open at the end of the period
     * @param dueOn null for what was closed in time, which counts on the day when it was closed
     */
    public record Line(
            UUID caseId,
            String number,
            String title,
            String unit,
            String place,
            Outcome outcome,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate dueOn) {}

    /** Tells them batch by batch, read by a cursor: their number costs no memory. */
    @Transactional(readOnly = true)
    public void each(Period period, Consumer<List<Line>> batches) {
        var units = new HashMap<String, String>();
        var places = new HashMap<String, String>();
        try (var cursor = chosen(period)
                .orderBy(ENTRY.ON_DAY, CASE_FACT.NUMBER, ENTRY.ORDINAL)
                .fetchSize(BATCH)
                .fetchLazy()) {
            while (cursor.hasNext()) {
                batches.accept(cursor.fetchNext(BATCH).map(row -> line(row, period, units, places)));
            }
        }
    }

    private SelectConditionStep<? extends Record> chosen(Period period) {
        var within = ENTRY.ON_DAY.between(period.from(), period.to());
        var settledNow = ENTRY.SETTLED_ON.between(period.from(), period.to());
        return sql.select(
                        ENTRY.CASE_ID,
                        CASE_FACT.NUMBER,
                        CASE_FACT.TITLE,
                        ENTRY.UNIT_CODE,
                        ENTRY.GRID_CODE,
                        ENTRY.ON_DAY,
                        ENTRY.SETTLED_ON,
                        ENTRY.IN_TIME)
                .from(ENTRY)
                .join(CASE_FACT)
                .on(CASE_FACT.CASE_ID.eq(ENTRY.CASE_ID))
                .where(ENTRY.MEASURE.eq(Measure.CLOSING.name()))
                .and(within.or(ENTRY.ON_DAY.lt(period.from()).and(settledNow)));
    }

    private Line line(Record row, Period period, Map<String, String> units, Map<String, String> places) {
        var unit = row.get(ENTRY.UNIT_CODE);
        var inTime = row.get(ENTRY.IN_TIME);
        var settled = row.get(ENTRY.SETTLED_ON);
        var closedOn = inTime ? row.get(ENTRY.ON_DAY) : settled;
        var isOpen = closedOn == null || closedOn.isAfter(period.to());
        return new Line(
                row.get(ENTRY.CASE_ID),
                row.get(CASE_FACT.NUMBER),
                row.get(CASE_FACT.TITLE),
                unit == null ? "" : units.computeIfAbsent(unit, code -> subjects.name(SubjectKind.UNIT, code)),
                places.computeIfAbsent(row.get(ENTRY.GRID_CODE), code -> subjects.name(SubjectKind.GRID, code)),
                isOpen ? Outcome.OPEN : inTime ? Outcome.IN_TIME : Outcome.LATE,
                isOpen ? null : closedOn,
                inTime ? null : row.get(ENTRY.ON_DAY));
    }
}
