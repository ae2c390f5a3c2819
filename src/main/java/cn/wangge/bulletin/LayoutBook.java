package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.LAYOUT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps every layout that has printed a bulletin, so that it can be printed again as it was. */
@Repository
class LayoutBook {

    private final DSLContext sql;

    LayoutBook(DSLContext sql) {
        this.sql = sql;
    }

    void keep(Layout layout, Instant at) {
        sql.insertInto(LAYOUT)
                .set(LAYOUT.SHA256, layout.sha256())
                .set(LAYOUT.REPORT, layout.report())
                .set(LAYOUT.CONTENT, layout.source())
                .set(LAYOUT.FIRST_USED_AT, at)
                .onConflictDoNothing()
                .execute();
    }
}
