package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.OUTBOX;

import cn.wangge.notification.db.tables.records.OutboxRecord;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages waiting to be sent, written in the transaction of what they tell. */
@Repository
class Outbox {

    private static final Condition WAITING =
            OUTBOX.SENT_AT.isNull().and(OUTBOX.DEAD_AT.isNull()).and(OUTBOX.MERGED_INTO.isNull());

    private static final List<String> GATHERING =
            Arrays.stream(Kind.values()).filter(Kind::gathers).map(Enum::name).toList();

    private final DSLContext sql;

    Outbox(DSLContext sql) {
        this.sql = sql;
    }

    /** A message taken for sending. */
    record Taken(
            UUID id,
            @Nullable PersonId person,
            String address,
            Kind kind,
            @Nullable CaseId caseId,
            @Nullable String caseNumber,
            String text,
            Instant aboutAt,
            int attempts,
            @Nullable UUID enclosure) {}

    UUID add(Intent intent) {
        var id = UUID.randomUUID();
        sql.insertInto(OUTBOX)
                .set(OUTBOX.ID, id)
                .set(OUTBOX.CHANNEL, intent.channel().name())
                .set(
                        OUTBOX.PERSON_ID,
                        intent.person() == null ? null : intent.person().value())
                .set(OUTBOX.ADDRESS, intent.address())
                .set(OUTBOX.KIND, intent.kind().name())
                .set(
                        OUTBOX.CASE_ID,
                        intent.caseId() == null ? null : intent.caseId().value())
                .set(OUTBOX.CASE_NUMBER, intent.caseNumber())
                .set(OUTBOX.TEXT, intent.text())
                .set(OUTBOX.ABOUT_AT, intent.aboutAt())
                .set(OUTBOX.CREATED_AT, intent.createdAt())
                .set(OUTBOX.NOT_BEFORE, intent.notBefore())
                .set(OUTBOX.ENCLOSURE, intent.enclosure())
                .execute();
        return id;
    }

    /** Takes the one that waits longest; nobody else gets it before the lease is over. */
    Optional<Taken> take(Channel channel, Instant now, Duration lease) {
        var row = sql.selectFrom(OUTBOX)
                .where(WAITING)
                .and(OUTBOX.CHANNEL.eq(channel.name()))
                .and(OUTBOX.NOT_BEFORE.le(now))
                .orderBy(OUTBOX.NOT_BEFORE)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOne();
        if (row == null) return Optional.empty();
        lease(row.getId(), row.getAttempts() + 1, now.plus(lease));
        return Optional.of(taken(row, row.getAttempts() + 1));
    }

    private static Taken taken(OutboxRecord row, int attempts) {
        return new Taken(
                row.getId(),
                row.getPersonId() == null ? null : new PersonId(row.getPersonId()),
                Objects.requireNonNull(row.getAddress()),
                Kind.valueOf(row.getKind()),
                row.getCaseId() == null ? null : new CaseId(row.getCaseId()),
                row.getCaseNumber(),
                row.getText(),
                row.getAboutAt(),
                attempts,
                row.getEnclosure());
    }

    /** Keeps a message back while it is being sent. */
    void lease(UUID id, int attempts, Instant until) {
        sql.update(OUTBOX)
                .set(OUTBOX.ATTEMPTS, attempts)
                .set(OUTBOX.NOT_BEFORE, until)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    /** What waits for the same person and can be told with it: by mail everything, by telephone reminders. */
    List<Taken> alike(Channel channel, Taken taken) {
        var person = taken.person();
        var byMail = channel == Channel.MAIL;
        if (person == null
                || taken.kind() == Kind.DIGEST
                || (!byMail && !taken.kind().gathers())) return List.of();
        return sql.selectFrom(OUTBOX)
                .where(WAITING)
                .and(OUTBOX.CHANNEL.eq(channel.name()))
                .and(OUTBOX.PERSON_ID.eq(person.value()))
                .and(OUTBOX.ADDRESS.eq(taken.address()))
                .and(byMail ? OUTBOX.KIND.ne(Kind.DIGEST.name()) : DSL.condition(OUTBOX.KIND.in(GATHERING)))
                .and(OUTBOX.ID.ne(taken.id()))
                // One that was tried may be on its way just now.
                .and(OUTBOX.ATTEMPTS.eq(0))
                .orderBy(OUTBOX.ABOUT_AT)
                .forUpdate()
                .skipLocked()
                .fetch()
                .map(row -> taken(row, 0));
    }

    void merge(Collection<Taken> merged, UUID digest) {
        sql.update(OUTBOX)
                .set(OUTBOX.MERGED_INTO, digest)
                .setNull(OUTBOX.ADDRESS)
                .where(OUTBOX.ID.in(merged.stream().map(Taken::id).toList()))
                .execute();
    }

    void sent(UUID id, Instant at) {
        sql.update(OUTBOX)
                .set(OUTBOX.SENT_AT, at)
                .setNull(OUTBOX.ADDRESS)
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
                .setNull(OUTBOX.ADDRESS)
                .where(OUTBOX.ID.eq(id))
                .and(WAITING)
                .execute();
    }
}
