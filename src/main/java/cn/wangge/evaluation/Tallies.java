package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.TALLY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import cn.wangge.evaluation.Counts.Sum;
import cn.wangge.evaluation.LeaderTerms.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.impl.DSL;
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

    /** Counts of one subject in several periods of one kind, by one statement. */
    Map<Period, Counts> of(SubjectKind kind, String code, List<Period> periods) {
        var asked = values(IntStream.range(0, periods.size())
                        .mapToObj(i -> row(List.of(
                                val(i),
                                val(periods.get(i).from()),
                                val(periods.get(i).to()))))
                        .toArray(RowN[]::new))
                .as("asked", "at", "first", "last");
        var at = field(name("asked", "at"), Integer.class);
        var first = field(name("asked", "first"), LocalDate.class);
        var last = field(name("asked", "last"), LocalDate.class);
        var within = TALLY.ON_DAY.between(first, last);
        var settledBefore = TALLY.ON_DAY.lt(first).and(TALLY.SETTLED_ON.between(first, last));
        var sums = new HashMap<Integer, Map<Measure, Sum>>();
        sql.select(at, TALLY.MEASURE)
                .select(sums(within, last, settledBefore))
                .from(asked)
                .join(TALLY)
                .on(within.or(settledBefore))
                .where(
                        TALLY.SUBJECT.eq(kind.name()),
                        TALLY.GRAIN.eq(periods.get(0).grain()),
                        TALLY.CODE.eq(code))
                .groupBy(at, TALLY.MEASURE)
                .forEach(row -> sums.computeIfAbsent(row.get(at), i -> new EnumMap<>(Measure.class))
                        .put(Measure.valueOf(row.get(TALLY.MEASURE)), sum(row)));
        var counts = new LinkedHashMap<Period, Counts>();
        for (var i = 0; i < periods.size(); i++) counts.put(periods.get(i), new Counts(sums.getOrDefault(i, Map.of())));
        return counts;
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
        sql.select(TALLY.CODE, TALLY.MEASURE)
                .select(sums(within, val(to), settledBefore))
                .from(TALLY)
                .where(TALLY.SUBJECT.eq(kind.name()), TALLY.GRAIN.eq(period.grain()))
                .and(within.or(settledBefore))
                .and(which)
                .groupBy(TALLY.CODE, TALLY.MEASURE)
                .orderBy(TALLY.CODE)
                .forEach(row -> sums.computeIfAbsent(row.get(TALLY.CODE), c -> new EnumMap<>(Measure.class))
                        .put(Measure.valueOf(row.get(TALLY.MEASURE)), sum(row)));
        var counts = new LinkedHashMap<String, Counts>();
        sums.forEach((code, of) -> counts.put(code, new Counts(of)));
        return counts;
    }

    /** In the order of {@link Sum}. */
    private static List<Field<BigDecimal>> sums(Condition within, Field<LocalDate> to, Condition settledBefore) {
        return List.of(
                DSL.sum(TALLY.N).filterWhere(within),
                DSL.sum(TALLY.N).filterWhere(within.and(TALLY.IN_TIME)),
                DSL.sum(TALLY.N).filterWhere(within.and(not(TALLY.IN_TIME)).and(TALLY.SETTLED_ON.le(to))),
                DSL.sum(TALLY.N).filterWhere(settledBefore));
    }

    /** After the two columns that it is grouped by. */
    private static Sum sum(Record row) {
        return new Sum(n(row, 2), n(row, 3), n(row, 4), n(row, 5));
    }

    private static long n(Record row, int column) {
        var sum = row.get(column, BigDecimal.class);
        return sum == null ? 0 : sum.longValueExact();
    }
}
