package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;

import cn.wangge.casefile.db.tables.records.CaseFileRecord;
import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds the cases around a case, on the ground and in the grid. */
@Repository
public class Neighbours {

    /** Degrees of latitude in a metre; longitude is stretched by the cosine. */
    private static final double DEGREES_PER_METRE = 1 / 111_320.0;

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

    /** Cases of the same item at the same place that had ended before this one was reported, the latest first. */
    public List<CaseFacts> endedBefore(CaseFacts facts, double metres, Duration within, int limit) {
        return found(
                sameItem(facts)
                        .and(near(facts, metres))
                        .and(CASE_FILE.ENDED_AT.between(facts.reportedAt().minus(within), facts.reportedAt())),
                facts,
                limit);
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
