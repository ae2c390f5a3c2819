package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.MESSAGE;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages inside the product: to a person, or to whoever holds a post where the case is. */
@Component
public class Inbox {

    private final DSLContext sql;

    Inbox(DSLContext sql) {
        this.sql = sql;
    }

    /** A message as its reader sees it; some are about no case. */
    public record Message(UUID id, String kind, @Nullable String caseNumber, String text, Instant at) {}

    void add(Addressee to, String kind, CaseId caseId, String caseNumber, String text, Instant at) {
        var unit = to.unit();
        sql.insertInto(MESSAGE)
                .set(MESSAGE.ID, UUID.randomUUID())
                .set(MESSAGE.POST, to.post().name())
                .set(MESSAGE.AREA_CODE, to.area().value())
                .set(MESSAGE.UNIT_CODE, unit == null ? null : unit.value())
                .set(MESSAGE.KIND, kind)
                .set(MESSAGE.CASE_ID, caseId.value())
                .set(MESSAGE.CASE_NUMBER, caseNumber)
                .set(MESSAGE.TEXT, text)
                .set(MESSAGE.CREATED_AT, at)
                .execute();
    }

    /** To whoever holds a post that knows no area, about no case. */
    void add(Post post, String kind, String text, Instant at) {
        sql.insertInto(MESSAGE)
                .set(MESSAGE.ID, UUID.randomUUID())
                .set(MESSAGE.POST, post.name())
                .set(MESSAGE.KIND, kind)
                .set(MESSAGE.TEXT, text)
                .set(MESSAGE.CREATED_AT, at)
                .execute();
    }

    /** What nobody has read yet of what is for that person, newest first. */
    public List<Message> unread(Actor actor, int limit) {
        var posts = actor.appointments().stream()
                .map(Appointment::post)
                .map(Post::name)
                .distinct()
                .toList();
        return sql
                .selectFrom(MESSAGE)
                .where(MESSAGE.READ_AT.isNull())
                .and(MESSAGE.PERSON_ID.eq(actor.id().value()).or(MESSAGE.POST.in(posts)))
                .orderBy(MESSAGE.CREATED_AT.desc(), MESSAGE.ID)
                .limit(1000)
                .fetch()
                .stream()
                .filter(m -> isFor(actor, m.getPost(), m.getAreaCode(), m.getUnitCode()))
                .limit(limit)
                .map(m -> new Message(m.getId(), m.getKind(), m.getCaseNumber(), m.getText(), m.getCreatedAt()))
                .toList();
    }

    /** Marks a message read; one that is for others stays as it is. */
    public void read(Actor actor, UUID id, Instant at) {
        var to = sql.select(MESSAGE.POST, MESSAGE.AREA_CODE, MESSAGE.UNIT_CODE)
                .from(MESSAGE)
                .where(MESSAGE.ID.eq(id))
                .and(MESSAGE.PERSON_ID
                        .isNull()
                        .or(MESSAGE.PERSON_ID.eq(actor.id().value())))
                .fetchOptional()
                .filter((Record3<String, String, String> m) -> isFor(actor, m.value1(), m.value2(), m.value3()));
        if (to.isEmpty()) return;
        sql.update(MESSAGE)
                .set(MESSAGE.READ_AT, at)
                .where(MESSAGE.ID.eq(id))
                .and(MESSAGE.READ_AT.isNull())
                .execute();
    }

    private static boolean isFor(Actor actor, @Nullable String post, @Nullable String area, @Nullable String unit) {
        if (post == null || area == null) return true;
        return actor.covers(Post.valueOf(post), new GridCode(area), unit == null ? null : new UnitId(unit));
    }
}
