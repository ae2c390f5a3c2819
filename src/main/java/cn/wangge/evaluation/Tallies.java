package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.TALLY;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.sum;

import cn.wangge.evaluation.Counts.Sum;
import cn.wangge.evaluation.LeaderTerms.Term;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Adds up what was counted: days for a day or a week, months for what is made of months, years for years. */
@Repository
class Tallies {

    private final DSLContext sql;
    private final LeaderTerms terms;

    Tallies(DSLContext sql, LeaderTerms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /** Counts of every subject of the kind that has any, and of all leaders of units. */
    Map<String, Counts> of(SubjectKind kind, Period period) {
        return kind == SubjectKind.LEADER ? leaders(period) : read(kind, period, DSL.noCondition());
    }

    /** Counts of one subject. */
    Counts of(SubjectKind kind, String code, Period period) {
        return kind == SubjectKind.LEADER ? held(terms.of(code, period)) : one(kind, code, period);
    }

    private Counts one(SubjectKind kind, String code, Period period) {
        return read(kind, period, TALLY.CODE.eq(code)).getOrDefault(code, Counts.NONE);
    }

    /** Most have led their unit all the time: the units are read once for all of these. */
    private Map<String, Counts> leaders(Period period) {
        var units = read(SubjectKind.UNIT, period, DSL.noCondition());
        var signed = read(SubjectKind.LEADER, period, DSL.noCondition());
        var counts = new LinkedHashMap<String, Counts>();
        for (var term : terms.within(period)) {
            var always = term.stretches().equals(List.of(period));
            counts.put(term.code(), always ? held(term, units, signed) : held(term));
        }
        return counts;
    }

    /** What the unit counts on the days of its leader; what one of several leaders has signed is his alone. */
    private static Counts held(Term term, Map<String, Counts> units, Map<String, Counts> signed) {
        return units.getOrDefault(term.unit(), Counts.NONE)
                .without(Measure.SIGN_OFF)
                .plus(signed.getOrDefault(term.code(), Counts.NONE))
                .plus(signed.getOrDefault(term.unit() + ":", Counts.NONE));
    }

    private Counts held(Term term) {
        var all = Counts.NONE;
        for (var stretch : term.stretches()) {
            var unit = Map.of(term.unit(), one(SubjectKind.UNIT, term.unit(), stretch));
            var signed = read(SubjectKind.LEADER, stretch, TALLY.CODE.in(term.code(), term.unit() + ":"));
            all = all.plus(held(term, unit, signed));
        }
        return all;
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
                .where(TALLY.SUBJECT.eq(kind.name()), TALLY.GRAIN.eq(period.grain()))
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
