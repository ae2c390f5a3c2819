package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.FILE;
import static cn.wangge.bulletin.db.Tables.ISSUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps bulletins and their files. */
@Repository
class Archive {

    /** After this a bulletin that somebody began is taken for abandoned, and begun again. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DSLContext sql;

    Archive(DSLContext sql) {
        this.sql = sql;
    }

    enum State {
        WAITING,
        FAILED,
        DRAFT,
        RELEASED,
        PUBLISHED
    }

    enum Audience {
        STAFF,
        PUBLIC,
        /** In place of those of the draft. */
        SIGNED
    }

    /** @return its id; empty while one of the same topic is being made */
    @Transactional
    Optional<UUID> ask(Topic topic, String by, Instant at) {
        var id = UUID.randomUUID();
        var period = topic.period();
        var added = sql.insertInto(ISSUE)
                .set(ISSUE.ID, id)
                .set(ISSUE.PAPER, topic.paper().name())
                .set(ISSUE.SUBJECT, topic.subject())
                .set(ISSUE.KIND, period.kind().name())
                .set(ISSUE.PERIOD, period.text())
                .set(
                        ISSUE.EDITION,
                        sql.select(coalesce(max(ISSUE.EDITION), val(0)).plus(1))
                                .from(ISSUE)
                                .where(ISSUE.PAPER.eq(topic.paper().name()))
                                .and(ISSUE.SUBJECT.eq(topic.subject()))
                                .and(ISSUE.PERIOD.eq(period.text())))
                .set(ISSUE.STATE, State.WAITING.name())
                .set(ISSUE.ASKED_BY, by)
                .set(ISSUE.ASKED_AT, at)
                .onConflictDoNothing()
                .execute();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /** The one that is still to be made. */
    Optional<UUID> waiting(Topic topic) {
        return latest(topic, ISSUE.STATE.eq(State.WAITING.name()));
    }

    /** One that was made since a moment, or is to be made yet. */
    Optional<UUID> madeSince(Topic topic, Instant since) {
        return latest(topic, ISSUE.STATE.eq(State.WAITING.name()).or(ISSUE.MADE_AT.ge(since)));
    }

    private Optional<UUID> latest(Topic topic, Condition wanted) {
        return sql.select(ISSUE.ID)
                .from(ISSUE)
                .where(ISSUE.PAPER.eq(topic.paper().name()), ISSUE.SUBJECT.eq(topic.subject()))
                .and(ISSUE.PERIOD.eq(topic.period().text()))
                .and(wanted)
                .orderBy(ISSUE.EDITION.desc())
                .limit(1)
                .fetchOptional(ISSUE.ID);
    }

    /** The next one to make, taken so that no other node makes it, too. */
    @Transactional
    Optional<IssueRecord> take(Instant at) {
        var next = sql.selectFrom(ISSUE)
                .where(ISSUE.STATE.eq(State.WAITING.name()))
                .and(ISSUE.TAKEN_AT.isNull().or(ISSUE.TAKEN_AT.lt(at.minus(PATIENCE))))
                .orderBy(ISSUE.ASKED_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
        next.ifPresent(row -> {
            row.setTakenAt(at);
            row.update();
        });
        return next;
    }

    void progress(UUID id, int progress) {
        sql.update(ISSUE).set(ISSUE.PROGRESS, progress).where(ISSUE.ID.eq(id)).execute();
    }

    @Transactional
    void made(
            UUID id,
            String formula,
            Layout layout,
            String content,
            Map<Audience, Map<Format, byte[]>> files,
            Instant at) {
        var kept = sql.update(ISSUE)
                .set(ISSUE.STATE, State.DRAFT.name())
                .set(ISSUE.PROGRESS, 100)
                .set(ISSUE.FORMULA, formula)
                .set(ISSUE.LAYOUT, layout.sha256())
                .set(ISSUE.LAYOUT_OWN, layout.own())
                .set(ISSUE.CONTENT, content)
                .set(ISSUE.MADE_AT, at)
                .where(ISSUE.ID.eq(id), ISSUE.STATE.eq(State.WAITING.name()))
                .execute();
        if (kept > 0) keep(id, files);
    }

    void keep(UUID id, Map<Audience, Map<Format, byte[]>> files) {
        files.forEach((audience, ofIt) -> ofIt.forEach((format, bytes) -> sql.insertInto(FILE)
                .set(FILE.ISSUE_ID, id)
                .set(FILE.AUDIENCE, audience.name())
                .set(FILE.FORMAT, format.name())
                .set(FILE.SHA256, Sha256.hex(bytes))
                .set(FILE.CONTENT, bytes)
                .execute()));
    }

    void failed(UUID id) {
        sql.update(ISSUE)
                .set(ISSUE.STATE, State.FAILED.name())
                .where(ISSUE.ID.eq(id), ISSUE.STATE.eq(State.WAITING.name()))
                .execute();
    }

    boolean issue(UUID id, String by, Instant at) {
        return sql.update(ISSUE)
                        .set(ISSUE.STATE, State.RELEASED.name())
                        .set(ISSUE.ISSUED_BY, by)
                        .set(ISSUE.ISSUED_AT, at)
                        .where(ISSUE.ID.eq(id), ISSUE.STATE.eq(State.DRAFT.name()))
                        .execute()
                == 1;
    }

    boolean publish(UUID id, String by, Instant at) {
        return sql.update(ISSUE)
                        .set(ISSUE.STATE, State.PUBLISHED.name())
                        .set(ISSUE.PUBLISHED_BY, by)
                        .set(ISSUE.PUBLISHED_AT, at)
                        .where(ISSUE.ID.eq(id), ISSUE.STATE.eq(State.RELEASED.name()))
                        .execute()
                == 1;
    }

    Optional<IssueRecord> find(UUID id) {
        return sql.selectFrom(ISSUE).where(ISSUE.ID.eq(id)).fetchOptional();
    }

    /** The latest edition of the topic that was issued; the next one corrects it. */
    Optional<IssueRecord> issued(Topic topic) {
        return sql.selectFrom(ISSUE)
                .where(ISSUE.PAPER.eq(topic.paper().name()), ISSUE.SUBJECT.eq(topic.subject()))
                .and(ISSUE.PERIOD.eq(topic.period().text()))
                .and(ISSUE.STATE.in(State.RELEASED.name(), State.PUBLISHED.name()))
                .orderBy(ISSUE.EDITION.desc())
                .limit(1)
                .fetchOptional();
    }

    /** The latest first. */
    List<IssueRecord> list(@Nullable String kind, Collection<State> states, int limit) {
        return sql.selectFrom(ISSUE)
                .where(ISSUE.STATE.in(states.stream().map(State::name).toList()))
                .and(kind == null ? org.jooq.impl.DSL.noCondition() : ISSUE.KIND.eq(kind))
                .orderBy(ISSUE.ASKED_AT.desc(), ISSUE.ID)
                .limit(limit)
                .fetch();
    }

    Optional<byte[]> file(UUID id, Audience audience, Format format) {
        return sql.select(FILE.CONTENT)
                .from(FILE)
                .where(FILE.ISSUE_ID.eq(id), FILE.AUDIENCE.eq(audience.name()), FILE.FORMAT.eq(format.name()))
                .fetchOptional(FILE.CONTENT);
    }

    /** Of the PDF for staff, signed where there is one. */
    Map<UUID, String> hashes(Collection<UUID> ids) {
        return sql
                .select(FILE.ISSUE_ID, FILE.SHA256, FILE.AUDIENCE)
                .from(FILE)
                .where(FILE.ISSUE_ID.in(ids), FILE.AUDIENCE.in(Audience.STAFF.name(), Audience.SIGNED.name()))
                .and(FILE.FORMAT.eq(Format.PDF.name()))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.value1(), row -> row, (a, b) -> a.value3().equals(Audience.SIGNED.name()) ? a : b))
                .values()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> row.value2()));
    }
}
