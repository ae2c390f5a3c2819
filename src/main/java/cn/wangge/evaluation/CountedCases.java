package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.ENTRY;

import cn.wangge.evaluation.Expression.Term;
import cn.wangge.shared.GridCode;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The cases behind a number: the very entries that it counts. */
@Repository
class CountedCases {

    private final DSLContext sql;
    private final LeaderTerms terms;

    CountedCases(DSLContext sql, LeaderTerms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    record Line(
            String number,
            String title,
            @Nullable String unit,
            String grid,
            LocalDate on,
            @Nullable LocalDate settled,
            boolean inTime) {}

    List<Line> lines(SubjectKind kind, String code, Period period, Term term, int from, int size) {
        return sql.select(
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
                .where(counted(kind, code, period, term))
                .orderBy(ENTRY.ON_DAY, CASE_FACT.NUMBER, ENTRY.ORDINAL)
                .limit(from, size)
                .fetch(Records.mapping(Line::new));
    }

    int count(SubjectKind kind, String code, Period period, Term term) {
        return sql.fetchCount(ENTRY, counted(kind, code, period, term));
    }

    private Condition counted(SubjectKind kind, String code, Period period, Term term) {
        var measured = ENTRY.MEASURE.eq(term.measure().name());
        if (kind == SubjectKind.LEADER) return measured.and(held(terms.of(code, period), term));
        return measured.and(aspect(term, period)).and(subject(kind, code));
    }

    /** What the unit counts on the days of its leader, of the signing what is his or nobody's. */
    private static Condition held(LeaderTerms.Term leader, Term term) {
        var days = leader.stretches().stream()
                .map(stretch -> aspect(term, stretch))
                .reduce(DSL.falseCondition(), Condition::or);
        var unit = days.and(ENTRY.UNIT_CODE.eq(leader.unit()));
        return term.measure() == Measure.SIGN_OFF
                ? unit.and(ENTRY.PERSON_ID.isNull().or(ENTRY.PERSON_ID.eq(leader.person())))
                : unit;
    }

    List<Counted> entries(SubjectKind kind, String code, Period period, List<Term> terms, int most) {
        var any = terms.stream()
                .map(term -> ENTRY.MEASURE.eq(term.measure().name()).and(aspect(term, period)))
                .toList();
        return read(DSL.or(any).and(subject(kind, code)), period, most);
    }

    List<Counted> overdue(GridCode area, Period period, int most) {
        var past = ENTRY.IN_TIME
                .isFalse()
                .and(ENTRY.ON_DAY.le(period.to()))
                .and(ENTRY.SETTLED_ON.isNull().or(ENTRY.SETTLED_ON.ge(period.from())));
        return read(
                ENTRY.MEASURE.eq(Measure.HANDLING.name()).and(past).and(ENTRY.GRID_CODE.startsWith(area.value())),
                period,
                most);
    }

    private List<Counted> read(Condition which, Period period, int most) {
        return sql.select(
                        ENTRY.MEASURE,
                        CASE_FACT.NUMBER,
                        CASE_FACT.TITLE,
                        ENTRY.UNIT_CODE,
                        ENTRY.GRID_CODE,
                        ENTRY.ON_DAY,
                        DSL.when(ENTRY.SETTLED_ON.le(period.to()), ENTRY.SETTLED_ON),
                        ENTRY.IN_TIME)
                .from(ENTRY)
                .join(CASE_FACT)
                .on(CASE_FACT.CASE_ID.eq(ENTRY.CASE_ID))
                .where(which)
                .orderBy(ENTRY.ON_DAY, CASE_FACT.NUMBER, ENTRY.MEASURE, ENTRY.ORDINAL)
                .limit(most)
                .fetch(Records.mapping(Counted::new));
    }

    private static Condition aspect(Term term, Period period) {
        var within = ENTRY.ON_DAY.between(period.from(), period.to());
        var settled = ENTRY.SETTLED_ON.le(period.to());
        var before = ENTRY.ON_DAY.lt(period.from()).and(ENTRY.SETTLED_ON.between(period.from(), period.to()));
        return switch (term.aspect()) {
            case DUE -> within;
            case INTIME -> within.and(ENTRY.IN_TIME.isTrue());
            case LATE -> within.and(ENTRY.IN_TIME.isFalse()).and(settled);
            case DONE -> within.and(ENTRY.IN_TIME.isTrue().or(settled));
            case OPEN ->
                within.and(ENTRY.IN_TIME.isFalse())
                        .and(ENTRY.SETTLED_ON.isNull().or(settled.not()));
            case FINISHED -> within.and(ENTRY.IN_TIME.isTrue().or(settled)).or(before);
            case FROMBEFORE -> before;
        };
    }

    private static Condition subject(SubjectKind kind, String code) {
        return switch (kind) {
            case UNIT -> ENTRY.UNIT_CODE.eq(code);
            case POST ->
                ENTRY.POST
                        .eq(Subjects.post(code).name())
                        .and(ENTRY.PERSON_ID.eq(Subjects.person(code).value()));
            default -> ENTRY.GRID_CODE.startsWith(code);
        };
    }
}
