package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MESSAGE;
import static cn.wangge.notification.db.Tables.NOTICE;
import static cn.wangge.notification.db.Tables.NOTICE_MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import cn.wangge.casework.Keyset;
import cn.wangge.casework.Window;
import cn.wangge.notification.db.tables.records.MessageRecord;
import cn.wangge.notification.db.tables.records.NoticeRecord;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What one person has been told, the newest first; nobody reads what is for others. */
@Repository
class Notices {

    private final DSLContext sql;

    Notices(DSLContext sql) {
        this.sql = sql;
    }

    Window<NoticeRecord> window(PersonId person, NoticeFilter filter, int limit) {
        return keyset().window(wanted(person, filter), limit, filter.after(), filter.before());
    }

    /** How many are unread, counted no further than {@code most}. */
    int unread(PersonId person, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(NOTICE)
                .where(wanted(person, NoticeFilter.UNREAD))
                .limit(most));
    }

    int count(PersonId person, NoticeFilter filter) {
        return keyset().count(wanted(person, filter));
    }

    /** @throws Refusal UNKNOWN where that person has no such notice */
    NoticeRecord one(PersonId person, UUID id) {
        return sql.selectFrom(NOTICE)
                .where(NOTICE.ID.eq(id), NOTICE.PERSON_ID.eq(person.value()))
                .fetchOptional()
                .orElseThrow(() -> Refusal.unknown("notification.refusal.unknown"));
    }

    /** The messages that gathered in a notice, what is oldest by its own moment first. */
    Window<MessageRecord> gathered(NoticeRecord notice, int limit, @Nullable String after, @Nullable String before) {
        var within = sql.select(NOTICE_MESSAGE.MESSAGE_ID)
                .from(NOTICE_MESSAGE)
                .where(NOTICE_MESSAGE.NOTICE_ID.eq(notice.getId()));
        return new Keyset<>(sql, MESSAGE, MESSAGE.ABOUT_AT, MESSAGE.ID, false)
                .window(MESSAGE.ID.in(within), limit, after, before);
    }

    /** Marks one read; read already it stays as it is. */
    void read(PersonId person, UUID id, Instant at) {
        read(NOTICE.ID.eq(id).and(NOTICE.PERSON_ID.eq(person.value())), at);
    }

    int readAll(PersonId person, NoticeFilter filter, Instant at) {
        return read(wanted(person, filter), at);
    }

    private int read(Condition which, Instant at) {
        return sql.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .where(which, NOTICE.READ_AT.isNull())
                .execute();
    }

    /** The kinds of which a person has any notice. */
    List<String> kinds(PersonId person) {
        return sql.selectDistinct(NOTICE.KIND)
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person.value()))
                .orderBy(NOTICE.KIND)
                .fetch(NOTICE.KIND);
    }

    private Keyset<NoticeRecord> keyset() {
        return new Keyset<>(sql, NOTICE, NOTICE.TOLD_AT, NOTICE.ID, true);
    }

    private static Condition wanted(PersonId person, NoticeFilter filter) {
        var kind = filter.kind();
        return NOTICE.PERSON_ID
                .eq(person.value())
                .and(filter.unread() ? NOTICE.READ_AT.isNull() : noCondition())
                .and(kind == null ? noCondition() : NOTICE.KIND.eq(kind.name()));
    }
}
