package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.RULING;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Contested dispatches as they were decided: precedents for the next, and suggestions for the routing table. */
@Repository
class Rulings {

    private final DSLContext sql;
    private final Acting acting;

    Rulings(DSLContext sql, Acting acting) {
        this.sql = sql;
        this.acting = acting;
    }

    /** An earlier ruling on the same item in the same township. */
    record Precedent(Instant at, UnitId from, UnitId to, String grounds) {}

    void keep(CaseFacts facts, UnitId to, String grounds) {
        sql.insertInto(RULING)
                .set(RULING.CASE_ID, facts.id().value())
                .set(RULING.AT, acting.at())
                .set(RULING.CATEGORY_CODE, facts.categoryCode())
                .set(RULING.TOWNSHIP, facts.grid().at(2).value())
                .set(
                        RULING.FROM_UNIT,
                        Objects.requireNonNull(facts.responsibleUnit()).value())
                .set(RULING.TO_UNIT, to.value())
                .set(RULING.RULED_BY, acting.actor().id().value())
                .set(RULING.GROUNDS, grounds)
                .execute();
    }

    /** What rulings that passed cases of an item in a township to another unit say of the routing table. */
    record Suggestion(
            @Nullable String categoryCode,
            String township,
            UnitId from,
            UnitId to,
            int times,
            Instant latest,
            String grounds) {}

    /** The most often ruled first; the grounds are those of the latest. */
    List<Suggestion> suggestions(int limit) {
        var grounds = arrayAgg(RULING.GROUNDS).orderBy(RULING.AT.desc());
        return sql.select(
                        RULING.CATEGORY_CODE,
                        RULING.TOWNSHIP,
                        RULING.FROM_UNIT.convertFrom(UnitId::new),
                        RULING.TO_UNIT.convertFrom(UnitId::new),
                        count(),
                        max(RULING.AT),
                        grounds.convertFrom(all -> all[0]))
                .from(RULING)
                .where(RULING.FROM_UNIT.ne(RULING.TO_UNIT))
                .groupBy(RULING.CATEGORY_CODE, RULING.TOWNSHIP, RULING.FROM_UNIT, RULING.TO_UNIT)
                .orderBy(count().desc(), max(RULING.AT).desc())
                .limit(limit)
                .fetch(Records.mapping(Suggestion::new));
    }

    /** The latest first. */
    List<Precedent> precedents(@Nullable String categoryCode, String township, int limit) {
        return sql.selectFrom(RULING)
                .where(RULING.CATEGORY_CODE.isNotDistinctFrom(categoryCode), RULING.TOWNSHIP.eq(township))
                .orderBy(RULING.AT.desc())
                .limit(limit)
                .fetch(r -> new Precedent(
                        r.getAt(), new UnitId(r.getFromUnit()), new UnitId(r.getToUnit()), r.getGrounds()));
    }
}
