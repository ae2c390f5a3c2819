package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was reported most often in a time. */
@Repository
public class HotItems {

    private final DSLContext sql;
    private final CaseWords words;

    HotItems(DSLContext sql, CaseWords words) {
        this.sql = sql;
        this.words = words;
    }

    /** An item of the catalogue and how many cases there were of it. */
    public record Hot(String item, int cases) {}

    /** The most frequent first; cases that have no item yet are left out. */
    public List<Hot> between(Instant from, Instant until, int limit) {
        var cases = count();
        return sql.select(CASE_LINE.CATEGORY_CODE, cases)
                .from(CASE_LINE)
                .where(CASE_LINE.REPORTED_AT.ge(from), CASE_LINE.REPORTED_AT.lt(until))
                .and(CASE_LINE.CATEGORY_CODE.isNotNull())
                .groupBy(CASE_LINE.CATEGORY_CODE)
                .orderBy(cases.desc(), CASE_LINE.CATEGORY_CODE)
                .limit(limit)
                .fetch(row -> new Hot(words.item(row.value1()), row.value2()));
    }
}
