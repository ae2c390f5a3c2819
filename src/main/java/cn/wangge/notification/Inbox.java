package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MESSAGE;

import cn.wangge.casefile.PastTelling;
import cn.wangge.notification.db.tables.records.MessageRecord;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.springframework.stereotype.Repository;

/**
 * Messages inside the product, to a person or to whoever holds a post where the case is: written in the
 * transaction of what they tell, one row each, and brought to people afterwards.
 */
@Repository
class Inbox {

    /** What a past that is told holds beyond this has long been read. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final DSLContext sql;
    private final PastTelling past;
    private final Clock clock;

    Inbox(DSLContext sql, PastTelling past, Clock clock) {
        this.sql = sql;
        this.past = past;
        this.clock = clock;
    }

    void add(Addressee to, Telling.About about, String text) {
        var unit = to.unit();
        message(about, text)
                .set(MESSAGE.POST, to.post().name())
                .set(MESSAGE.AREA_CODE, to.area().value())
                .set(MESSAGE.UNIT_CODE, unit == null ? null : unit.value())
                .execute();
    }

    void add(PersonId to, Telling.About about, String text) {
        message(about, text).set(MESSAGE.PERSON_ID, to.value()).execute();
    }

    /** About something that is no case and that the notice leads to. */
    void add(PersonId to, Telling.About about, String text, String href) {
        message(about, text)
                .set(MESSAGE.PERSON_ID, to.value())
                .set(MESSAGE.HREF, href)
                .execute();
    }

    /** To all who hold a post, wherever. */
    void add(Post to, Telling.About about, String text) {
        message(about, text).set(MESSAGE.POST, to.name()).execute();
    }

    private InsertSetMoreStep<MessageRecord> message(Telling.About about, String text) {
        var theCase = about.caseId();
        var old = past.underWay() && about.at().isBefore(clock.instant().minus(NEWS));
        return sql.insertInto(MESSAGE)
                .set(MESSAGE.ID, UUID.randomUUID())
                .set(MESSAGE.KIND, about.kind().name())
                .set(MESSAGE.CASE_ID, theCase == null ? null : theCase.value())
                .set(MESSAGE.CASE_NUMBER, about.caseNumber())
                .set(MESSAGE.TEXT, text)
                .set(MESSAGE.ABOUT_AT, about.aboutAt())
                .set(MESSAGE.CREATED_AT, about.at())
                .set(MESSAGE.DELIVERED_AT, old ? about.at() : null);
    }

    /** What nobody has yet, the oldest first; nodes take different ones. */
    List<MessageRecord> take(int most) {
        return sql.selectFrom(MESSAGE)
                .where(MESSAGE.DELIVERED_AT.isNull())
                .orderBy(MESSAGE.ABOUT_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch();
    }

    void delivered(List<MessageRecord> messages, Instant at) {
        sql.update(MESSAGE)
                .set(MESSAGE.DELIVERED_AT, at)
                .where(MESSAGE.ID.in(messages.stream().map(MessageRecord::getId).toList()))
                .execute();
    }
}
