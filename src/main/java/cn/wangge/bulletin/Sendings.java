package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.SENDING;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.db.tables.records.SendingRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what was sent to whom. */
@Repository
class Sendings {

    private final DSLContext sql;

    Sendings(DSLContext sql) {
        this.sql = sql;
    }

    /** By which way. */
    enum Via {
        NOTICE,
        MAIL
    }

    void keep(SendingRecord sending) {
        sql.insertInto(SENDING).set(sending).execute();
    }

    Optional<SendingRecord> find(UUID id) {
        return sql.selectFrom(SENDING).where(SENDING.ID.eq(id)).fetchOptional();
    }

    List<SendingRecord> of(UUID issue) {
        return sql.selectFrom(SENDING)
                .where(SENDING.ISSUE_ID.eq(issue))
                .orderBy(SENDING.SENT_AT, SENDING.PERSON_ID, SENDING.ADDRESS, SENDING.VIA)
                .fetch();
    }

    static Audience audience(SendingRecord sending) {
        return Audience.valueOf(sending.getAudience());
    }
}
