package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static cn.wangge.casework.db.Tables.FINDING;

import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the efficiency office decided in a time (问责结果), over all cases. */
@Repository
public class FindingsMade {

    private final DSLContext sql;
    private final Catalog catalog;

    FindingsMade(DSLContext sql, Catalog catalog) {
        this.sql = sql;
        this.catalog = catalog;
    }

    /**
     * A decision about a person.
     *
     * @param unit code of the unit of the case
     * @param measure in words: 约谈, 效能告诫 ...
     */
    public record Made(
            String caseNumber,
            @Nullable String unit,
            String person,
            String measure,
            LocalDate decidedOn,
            String documentNumber) {}

    /** In the order of their days. */
    public List<Made> between(LocalDate from, LocalDate to) {
        var labels = catalog.reasons("efficiency").stream().collect(Collectors.toMap(Reason::value, Reason::label));
        return sql.select(
                        CASE_LINE.NUMBER,
                        CASE_LINE.RESPONSIBLE_UNIT,
                        FINDING.PERSON,
                        FINDING.MEASURE,
                        FINDING.DECIDED_ON,
                        FINDING.DOCUMENT_NUMBER)
                .from(FINDING)
                .join(CASE_LINE)
                .on(CASE_LINE.ID.eq(FINDING.CASE_ID))
                .where(FINDING.DECIDED_ON.between(from, to))
                .orderBy(FINDING.DECIDED_ON, CASE_LINE.NUMBER, FINDING.PERSON)
                .fetch(row -> new Made(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        labels.getOrDefault(row.value4(), row.value4()),
                        row.value5(),
                        row.value6()));
    }
}
