package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.OUTBOX;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages waiting to be sent, written in the transaction of what they tell. */
@Repository
class Outbox {

    private static final Condition WAITING =
            OUTBOX.SENT_AT.isNull().and(OUTBOX.DEAD_AT.isNull()).and(OUTBOX.MERGED_INTO.isNull());

    private final DSLContext sql;

    Outbox(DSLContext sql) {
        this.sql = sql;
    }

    /** A message taken for sending. */
    record Taken(
            UUID id,
            @Nullable PersonId person,
            String phone,
            Intent.Kind kind,
            CaseId caseId,
            String caseNumber,
            String text,
            int attempts) {}

    UUID add(Intent intent) {
        var id = UUID.randomUUID();
        sql.insertInto(OUTBOX)
                .set(OUTBOX.ID, id)
                .set(
                        OUTBOX.PERSON_ID,
                        intent.person() == null ? null : intent.person().value())
                .set(OUTBOX.PHONE, intent.phone())
                .set(OUTBOX.KIND, intent.kind().name())
                .set(OUTBOX.CASE_ID, intent.caseId().value())
                .set(OUTBOX.CASE_NUMBER, intent.caseNumber())
                .set(OUTBOX.TEXT, intent.text())
                .set(OUTBOX.CREATED_AT, intent.createdAt())
                .set(OUTBOX.NOT_BEFORE, intent.notBefore())
                .execute();
        return id;
    }

    /** Takes the one that waits longest; nobody else gets it before the lease is over. */
    Optional<Taken> take(Instant now, Duration lease) {
        var row = sql.selectFrom(OUTBOX)
                .where(WAITING)
                .and(OUTBOX.NOT_BEFORE.le(now))
                .orderBy(OUTBOX.NOT_BEFORE)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOne();
        if (row == null) return Optional.empty();
        lease(row.getId(), row.getAttempts() + 1, now.plus(lease));
        return Optional.of(new Taken(
                row.getId(),
                row.getPersonId() == null ? null : new PersonId(row.getPersonId()),
                Objects.requireNonNull(row.getPhone()),
                Intent.Kind.valueOf(row.getKind()),
                new CaseId(row.getCaseId()),
                row.getCaseNumber(),
                row.getText(),
                row.getAttempts() + 1));
    }

    /** Keeps a message back while it is being sent. */
    void lease(UUID id, int attempts, Instant until) {
        sql.update(OUTBOX)
                .set(OUTBOX.ATTEMPTS, attempts)
                .set(OUTBOX.NOT_BEFORE, until)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    /** The other reminders that wait for the same person, oldest first. */
    List<UUID> alike(Taken taken) {
        var person = taken.person();
        if (person == null || !taken.kind().mergeable()) return List.of();
        return sql.select(OUTBOX.ID)
                .from(OUTBOX)
                .where(WAITING)
                .and(OUTBOX.PERSON_ID.eq(person.value()))
                .and(OUTBOX.PHONE.eq(taken.phone()))
                .and(OUTBOX.KIND.in(Intent.Kind.NEAR_DUE.name(), Intent.Kind.OVERDUE.name()))
                .and(OUTBOX.ID.ne(taken.id()))
                // One that was tried may be on its way just now.
                .and(OUTBOX.ATTEMPTS.eq(0))
                .orderBy(OUTBOX.CREATED_AT)
                .forUpdate()
                .skipLocked()
                .fetch(OUTBOX.ID);
    }

    void merge(List<UUID> ids, UUID digest) {
        sql.update(OUTBOX)
                .set(OUTBOX.MERGED_INTO, digest)
                .setNull(OUTBOX.PHONE)
                .where(OUTBOX.ID.in(ids))
                .execute();
    }

    void sent(UUID id, Instant at) {
        sql.update(OUTBOX)
                .set(OUTBOX.SENT_AT, at)
                .setNull(OUTBOX.PHONE)
                .where(OUTBOX.ID.eq(id))
                .and(WAITING)
                .execute();
    }

    void again(UUID id, Instant notBefore, String error) {
        sql.update(OUTBOX)
                .set(OUTBOX.NOT_BEFORE, notBefore)
                .set(OUTBOX.LAST_ERROR, error)
                .where(OUTBOX.ID.eq(id))
                .and(WAITING)
                .execute();
    }

    void dead(UUID id, Instant at, String error) {
        sql.update(OUTBOX)
                .set(OUTBOX.DEAD_AT, at)
                .set(OUTBOX.LAST_ERROR, error)
                .setNull(OUTBOX.PHONE)
                .where(OUTBOX.ID.eq(id))
                .and(WAITING)
                .execute();
    }
}
