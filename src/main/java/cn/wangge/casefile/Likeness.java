package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.LIKENESS;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** When two reports of an item are held for the same matter; items without terms of their own share the default. */
@Repository
public class Likeness {

    /** Code of the terms that hold for every item without its own. */
    public static final String EVERY_ITEM = "";

    private final DSLContext sql;

    Likeness(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param metres same place up to so far
     * @param hours same time up to so long
     * @param recurrenceDays after a closing the same matter comes back (反复发生) for so long
     */
    public record Terms(String categoryCode, int metres, int hours, int recurrenceDays) {}

    /** The default first. */
    public List<Terms> all() {
        return sql.select(LIKENESS.CATEGORY_CODE, LIKENESS.METRES, LIKENESS.HOURS, LIKENESS.RECURRENCE_DAYS)
                .from(LIKENESS)
                .orderBy(LIKENESS.CATEGORY_CODE)
                .fetch(org.jooq.Records.mapping(Terms::new));
    }

    public void keep(Terms terms, PersonId by, Instant at) {
        sql.insertInto(LIKENESS)
                .set(LIKENESS.CATEGORY_CODE, terms.categoryCode())
                .set(LIKENESS.METRES, terms.metres())
                .set(LIKENESS.HOURS, terms.hours())
                .set(LIKENESS.RECURRENCE_DAYS, terms.recurrenceDays())
                .set(LIKENESS.CHANGED_BY, by.value())
                .set(LIKENESS.CHANGED_AT, at)
                .onConflict(LIKENESS.CATEGORY_CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** The item follows the default again. */
    public void forget(String categoryCode) {
        if (categoryCode.equals(EVERY_ITEM)) throw new IllegalArgumentException("the default stays");
        sql.deleteFrom(LIKENESS).where(LIKENESS.CATEGORY_CODE.eq(categoryCode)).execute();
    }
}
