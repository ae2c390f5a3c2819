package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;
import static cn.wangge.casefile.db.Tables.LIKENESS;

import cn.wangge.casefile.db.tables.records.CaseFileRecord;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds the cases around a case, on the ground and in the grid. */
@Repository
public class Neighbours {

    /** Degrees of latitude in a metre; longitude is stretched by the cosine. */
    private static final double DEGREES_PER_METRE = 1 / 111_320.0;

    private static final Field<Integer> METRES = DSL.field(DSL.name("likeness", "metres"), Integer.class);
    private static final Field<Integer> HOURS = DSL.field(DSL.name("likeness", "hours"), Integer.class);
    private static final Field<Integer> DAYS = DSL.field(DSL.name("likeness", "recurrence_days"), Integer.class);

    private final DSLContext sql;

    Neighbours(DSLContext sql) {
        this.sql = sql;
    }

    /** Open cases of the same item in the same grid, the latest first. */
    public List<CaseFacts> inGrid(CaseFacts facts, Duration within, int limit) {
        return found(
                sameItem(facts)
                        .and(CASE_FILE.GRID_CODE.eq(facts.grid().value()))
                        .and(CASE_FILE.ENDED_AT.isNull())
                        .and(CASE_FILE.REPORTED_AT.between(
                                facts.reportedAt().minus(within),
                                facts.reportedAt().plus(within))),
                facts,
                limit);
    }

    /**
     * Cases of the same item at the same place, by the terms of the item, the latest first.
     *
     * @param open reported at about the same time and not ended: the same report again
     * @param closed closed before this one was reported: the matter has come back
     */
    public record Alike(List<CaseFacts> open, List<CaseFacts> closed) {}

    public Alike alike(CaseFacts facts, int limit) {
        var code = facts.categoryCode();
        if (code == null) return new Alike(List.of(), List.of());
        var found = sql
                .select(CASE_FILE.fields())
                .from(CASE_FILE)
                .join(terms(code))
                .on(DSL.trueCondition())
                .where(sameItem(facts).and(within(facts, METRES)).and(sameTimeOrBefore(facts)))
                .and(CASE_FILE.ID.ne(facts.id().value()))
                .orderBy(CASE_FILE.REPORTED_AT.desc(), CASE_FILE.ID)
                .limit(limit)
                .fetchInto(CASE_FILE)
                .stream()
                .map((CaseFileRecord row) -> new CaseFacts(row))
                .toList();
        return new Alike(
                found.stream().filter(it -> !it.status().isEnd()).toList(),
                found.stream().filter(it -> it.status().isEnd()).toList());
    }

    /** The item's own terms, else those of every item. */
    private static Table<?> terms(String code) {
        return DSL.selectFrom(LIKENESS)
                .where(LIKENESS.CATEGORY_CODE.in(code, Likeness.EVERY_ITEM))
                .orderBy(LIKENESS.CATEGORY_CODE.desc())
                .limit(1)
                .asTable(LIKENESS.getName());
    }

    private static Condition sameTimeOrBefore(CaseFacts facts) {
        var at = DSL.val(facts.reportedAt());
        var hours = DSL.field("interval '1 hour' * {0}", Object.class, HOURS);
        var days = DSL.field("interval '1 day' * {0}", Object.class, DAYS);
        var open = CASE_FILE.ENDED_AT.isNull().and(DSL.condition("{0} >= {1} - {2}", CASE_FILE.REPORTED_AT, at, hours));
        var closed = CASE_FILE
                .STATUS
                .eq(Status.CLOSED.name())
                .and(CASE_FILE.ENDED_AT.le(facts.reportedAt()))
                .and(DSL.condition("{0} >= {1} - {2}", CASE_FILE.ENDED_AT, at, days));
        return open.or(closed);
    }

    /** As the crow flies; over some hundred metres a degree has one length. */
    private static Condition within(CaseFacts facts, Field<Integer> metres) {
        var north = CASE_FILE.LATITUDE.minus(facts.latitude()).div(DEGREES_PER_METRE);
        var east = CASE_FILE
                .LONGITUDE
                .minus(facts.longitude())
                .div(DEGREES_PER_METRE)
                .mul(Math.cos(Math.toRadians(facts.latitude())));
        return DSL.condition("{0} * {0} + {1} * {1} <= {2} * {2}", north, east, metres);
    }

    /** All cases reported around the place some time before or after, the latest first. */
    public List<CaseFacts> around(CaseFacts facts, double metres, Duration within, int limit) {
        return found(
                near(facts, metres)
                        .and(CASE_FILE.REPORTED_AT.between(
                                facts.reportedAt().minus(within),
                                facts.reportedAt().plus(within))),
                facts,
                limit);
    }

    private List<CaseFacts> found(Condition condition, CaseFacts facts, int limit) {
        return sql
                .selectFrom(CASE_FILE)
                .where(condition, CASE_FILE.ID.ne(facts.id().value()))
                .orderBy(CASE_FILE.REPORTED_AT.desc(), CASE_FILE.ID)
                .limit(limit)
                .fetch()
                .stream()
                .map((CaseFileRecord row) -> new CaseFacts(row))
                .toList();
    }

    private static Condition sameItem(CaseFacts facts) {
        var item = facts.categoryCode();
        return item == null ? DSL.falseCondition() : CASE_FILE.CATEGORY_CODE.eq(item);
    }

    private static Condition near(CaseFacts facts, double metres) {
        var north = metres * DEGREES_PER_METRE;
        var east = north / Math.cos(Math.toRadians(facts.latitude()));
        return CASE_FILE
                .LATITUDE
                .between(facts.latitude() - north, facts.latitude() + north)
                .and(CASE_FILE.LONGITUDE.between(facts.longitude() - east, facts.longitude() + east));
    }
}
