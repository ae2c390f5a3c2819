package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static cn.wangge.casework.db.Tables.FINDING;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;

import cn.wangge.casefile.Flag;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a unit is named for in a notice: cases by their numbers, findings by their measures, nobody by name. */
@Repository
public class NamedMatters {

    private static final String[] MARKED = {Flag.SUPERVISED.name(), Flag.REFERRED.name()};

    private final DSLContext sql;
    private final Catalog catalog;

    NamedMatters(DSLContext sql, Catalog catalog) {
        this.sql = sql;
        this.catalog = catalog;
    }

    /** An open case that is overdue, supervised or referred; {@code unit} is the code of who is responsible. */
    public record Matter(
            String caseNumber,
            String unit,
            @Nullable Instant dueAt,
            boolean overdue,
            boolean supervised,
            boolean referred) {}

    /** How many persons of a unit got a measure, in words. */
    public record Conclusion(String unit, String measure, int persons) {}

    /** Unit by unit, as they fall due. */
    public List<Matter> open(Instant at) {
        var overdue = CASE_LINE.HANDLING_PAUSED.isFalse().and(CASE_LINE.HANDLING_DUE_AT.lt(at));
        return sql.select(
                        CASE_LINE.NUMBER,
                        CASE_LINE.RESPONSIBLE_UNIT,
                        CASE_LINE.HANDLING_DUE_AT,
                        CASE_LINE.FLAGS,
                        field(overdue))
                .from(CASE_LINE)
                .where(CASE_LINE.ENDED_AT.isNull(), CASE_LINE.RESPONSIBLE_UNIT.isNotNull())
                .and(CASE_LINE.REPORTED_AT.le(at))
                .and(overdue.or(arrayOverlap(CASE_LINE.FLAGS, MARKED)))
                .orderBy(
                        CASE_LINE.RESPONSIBLE_UNIT,
                        CASE_LINE.HANDLING_DUE_AT.asc().nullsLast(),
                        CASE_LINE.NUMBER)
                .fetch(row -> {
                    var flags = Arrays.asList(row.value4());
                    return new Matter(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            Objects.requireNonNullElse(row.value5(), false),
                            flags.contains(Flag.SUPERVISED.name()),
                            flags.contains(Flag.REFERRED.name()));
                });
    }

    /** What was decided from the first to the last of these days. */
    public List<Conclusion> concluded(LocalDate from, LocalDate to) {
        var words = catalog.reasons("efficiency").stream().collect(Collectors.toMap(Reason::value, Reason::label));
        return sql.select(CASE_LINE.RESPONSIBLE_UNIT, FINDING.MEASURE, count())
                .from(FINDING)
                .join(CASE_LINE)
                .on(CASE_LINE.ID.eq(FINDING.CASE_ID))
                .where(FINDING.DECIDED_ON.between(from, to), CASE_LINE.RESPONSIBLE_UNIT.isNotNull())
                .groupBy(CASE_LINE.RESPONSIBLE_UNIT, FINDING.MEASURE)
                .orderBy(CASE_LINE.RESPONSIBLE_UNIT, FINDING.MEASURE)
                .fetch(row ->
                        new Conclusion(row.value1(), words.getOrDefault(row.value2(), row.value2()), row.value3()));
    }
}
