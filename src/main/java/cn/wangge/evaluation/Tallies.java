package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.TALLY;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;

import cn.wangge.evaluation.Counts.Sum;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Adds up what was counted: days for a day or a week, months for what is made of months. */
@Repository
class Tallies {

    private final DSLContext sql;

    Tallies(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts of every subject of the kind that has any. */
    Map<String, Counts> of(SubjectKind kind, Period period) {
        return read(kind, period, DSL.noCondition());
    }

    /** Counts of one subject. */
    Counts of(SubjectKind kind, String code, Period period) {
        return read(kind, period, TALLY.CODE.eq(code)).getOrDefault(code, Counts.NONE);
    }

    private Map<String, Counts> read(SubjectKind kind, Period period, Condition which) {
        var from = period.from();
        var to = period.to();
        var within = TALLY.ON_DAY.between(from, to);
        var settledBefore = TALLY.ON_DAY.lt(from).and(TALLY.SETTLED_ON.between(from, to));
        var sums = new LinkedHashMap<String, Map<Measure, Sum>>();
        sql.select(
                        TALLY.CODE,
                        TALLY.MEASURE,
                        sum(TALLY.N).filterWhere(within),
                        sum(TALLY.N).filterWhere(within.and(TALLY.IN_TIME)),
                        sum(TALLY.N).filterWhere(within.and(not(TALLY.IN_TIME)).and(TALLY.SETTLED_ON.le(to))),
                        sum(TALLY.N).filterWhere(settledBefore))
                .from(TALLY)
                .where(TALLY.SUBJECT.eq(kind.name()), TALLY.GRAIN.eq(period.ofMonths() ? "MONTH" : "DAY"))
                .and(within.or(settledBefore))
                .and(which)
                .groupBy(TALLY.CODE, TALLY.MEASURE)
                .orderBy(TALLY.CODE)
                .forEach(row -> sums.computeIfAbsent(row.value1(), c -> new EnumMap<>(Measure.class))
                        .put(
                                Measure.valueOf(row.value2()),
                                new Sum(n(row.value3()), n(row.value4()), n(row.value5()), n(row.value6()))));
        var counts = new LinkedHashMap<String, Counts>();
        sums.forEach((code, of) -> counts.put(code, new Counts(of)));
        return counts;
    }

    private static long n(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
