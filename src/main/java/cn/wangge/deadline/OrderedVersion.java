package cn.wangge.deadline;

import static cn.wangge.deadline.db.Tables.RECOMPUTATION;
import static org.jooq.impl.DSL.max;

import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The version of the calendar that was last ordered for all; no deadline counts by an older one. Held in
 * memory: what another node begins meanwhile by an older one is found by the recomputation itself.
 */
@Repository
class OrderedVersion {

    private final DSLContext sql;
    private volatile int version = -1;

    OrderedVersion(DSLContext sql) {
        this.sql = sql;
    }

    /** 0 where none was ever ordered. */
    int version() {
        if (version < 0) refresh();
        return version;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        version = inDatabase();
    }

    int inDatabase() {
        var ordered = sql.select(max(RECOMPUTATION.VERSION))
                .from(RECOMPUTATION)
                .where(RECOMPUTATION.DECISION.eq("CONFIRMED"))
                .fetchSingle()
                .value1();
        return ordered == null ? 0 : ordered;
    }
}
