package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.LEADER_SOURCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Who led which unit on which days; a correction of the list of people changes the figures of leaders at once. */
@Repository
class LeaderTerms {

    private final DSLContext sql;
    private final boolean demo;

    LeaderTerms(DSLContext sql, @Value("${wangge.demo.enabled:false}") boolean demo) {
        this.sql = sql;
        this.demo = demo;
    }

    /**
     * A leader of a unit.
     *
     * @param stretches the days of the period on which the person led it, each an unbroken row of them
     */
    record Term(String unit, String person, List<Period> stretches) {

        /** As addresses name the subject. */
        String code() {
            return unit + ":" + person;
        }

        long days() {
            return stretches.stream().mapToLong(Period::days).sum();
        }
    }

    private record Key(String unit, String person) {}

    /** Everybody who led a unit for at least a day of the period. */
    List<Term> within(Period period) {
        return read(period, DSL.noCondition());
    }

    /** The same of one; without stretches where he did not lead it then. */
    Term of(String code, Period period) {
        var unit = code.substring(0, Math.max(0, code.indexOf(':')));
        var person = code.substring(code.indexOf(':') + 1);
        var own = LEADER_SOURCE.UNIT_CODE.eq(unit).and(LEADER_SOURCE.PERSON_ID.eq(person));
        return read(period, own).stream().findFirst().orElseGet(() -> new Term(unit, person, List.of()));
    }

    private List<Term> read(Period period, Condition which) {
        var terms = new LinkedHashMap<Key, List<Period>>();
        sql.select(LEADER_SOURCE.UNIT_CODE, LEADER_SOURCE.PERSON_ID, LEADER_SOURCE.VALID_FROM, LEADER_SOURCE.VALID_TO)
                .from(LEADER_SOURCE)
                .where(LEADER_SOURCE.VALID_FROM.le(period.to()))
                .and(LEADER_SOURCE.VALID_TO.isNull().or(LEADER_SOURCE.VALID_TO.gt(period.from())))
                .and(demo ? DSL.noCondition() : LEADER_SOURCE.DEMO.isFalse())
                .and(which)
                .orderBy(LEADER_SOURCE.UNIT_CODE, LEADER_SOURCE.PERSON_ID, LEADER_SOURCE.VALID_FROM)
                .forEach(row -> {
                    var last = row.value4() == null ? period.to() : row.value4().minusDays(1);
                    add(
                            terms.computeIfAbsent(new Key(row.value1(), row.value2()), k -> new ArrayList<>()),
                            period,
                            Objects.requireNonNull(row.value3()),
                            last);
                });
        return terms.entrySet().stream()
                .map(e -> new Term(e.getKey().unit(), e.getKey().person(), List.copyOf(e.getValue())))
                .toList();
    }

    /** Appointments that overlap or follow on each other are one stretch: a day counts once. */
    private static void add(List<Period> stretches, Period period, LocalDate from, LocalDate to) {
        var stretch = period.clipped(from, to);
        if (!stretches.isEmpty()) {
            var last = stretches.get(stretches.size() - 1);
            if (!stretch.from().isAfter(last.to().plusDays(1))) {
                stretches.remove(stretches.size() - 1);
                stretch = period.clipped(last.from(), last.to().isAfter(stretch.to()) ? last.to() : stretch.to());
            }
        }
        stretches.add(stretch);
    }
}
