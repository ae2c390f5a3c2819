package cn.wangge.deadline;

import static cn.wangge.deadline.EntryQuery.entries;
import static cn.wangge.deadline.Rounds.RUNNING;
import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_INTERVAL;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import cn.wangge.deadline.Entry.State;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Deadlines, their intervals and their moments in the database. */
@Repository
class Ledger {

    static final Condition OPEN = CASE_DEADLINE.STATE.ne(inline("ENDED"));

    private final DSLContext sql;

    Ledger(DSLContext sql) {
        this.sql = sql;
    }

    static Condition of(CaseId caseId, DeadlineKind kind) {
        return CASE_DEADLINE.CASE_ID.eq(caseId.value()).and(CASE_DEADLINE.KIND.eq(kind.name()));
    }

    /** Ends the open ones among those that fit, in one statement with their moments. */
    void end(Condition which, Instant at) {
        var ended = name("ended")
                .as(sql.update(CASE_DEADLINE)
                        .set(CASE_DEADLINE.STATE, State.ENDED.name())
                        .set(CASE_DEADLINE.ENDED_AT, greatest(val(at), CASE_DEADLINE.STARTED_AT))
                        .where(which)
                        .and(OPEN)
                        .returningResult(CASE_DEADLINE.ID));
        var told = DEADLINE_MOMENT.CHANGES_FLOW.isFalse().and(DEADLINE_MOMENT.DUE_AT.le(at));
        sql.with(ended)
                .update(DEADLINE_MOMENT)
                .set(DEADLINE_MOMENT.FIRED_AT, when(told, at))
                .set(DEADLINE_MOMENT.DUE_AT, when(told, DEADLINE_MOMENT.DUE_AT))
                .where(DEADLINE_MOMENT.DEADLINE_ID.in(
                        select(ended.field(CASE_DEADLINE.ID)).from(ended)))
                .and(DEADLINE_MOMENT.FIRED_AT.isNull())
                .execute();
    }

    Optional<Running> current(CaseId caseId, DeadlineKind kind) {
        return sql.select(RUNNING)
                .from(CASE_DEADLINE)
                .where(of(caseId, kind))
                .and(OPEN)
                .orderBy(CASE_DEADLINE.ROUND.desc())
                .limit(1)
                .fetchOptional(Rounds::running);
    }

    /** The latest open round, held until the transaction ends. */
    @Nullable
    Entry hold(CaseId caseId, DeadlineKind kind) {
        return entries(sql, of(caseId, kind).and(OPEN))
                .orderBy(CASE_DEADLINE.ROUND.desc())
                .limit(1)
                .forUpdate()
                .of(CASE_DEADLINE)
                .fetchOne(mapping(Entry::new));
    }

    /** The latest round where it has ended, held until the transaction ends; null where one is open. */
    @Nullable
    Entry holdEnded(CaseId caseId, DeadlineKind kind) {
        var latest = entries(sql, of(caseId, kind))
                .orderBy(CASE_DEADLINE.ROUND.desc())
                .limit(1)
                .forUpdate()
                .of(CASE_DEADLINE)
                .fetchOne(mapping(Entry::new));
        return latest == null || latest.state() != State.ENDED ? null : latest;
    }

    /** One that has ended stands still instead; its moments get their time when it runs on. */
    void reopen(UUID deadline) {
        sql.update(CASE_DEADLINE)
                .setNull(CASE_DEADLINE.ENDED_AT)
                .set(CASE_DEADLINE.STATE, State.PAUSED.name())
                .setNull(CASE_DEADLINE.DUE_AT)
                .setNull(CASE_DEADLINE.YELLOW_AT)
                .where(CASE_DEADLINE.ID.eq(deadline))
                .execute();
    }

    /** Open ones computed under an older calendar, those left out that somebody else holds. */
    List<Entry> holdOlderThan(int calendarVersion, int batch, Set<CaseId> except) {
        return entries(sql, olderThan(calendarVersion))
                .and(CASE_DEADLINE.CASE_ID.notIn(
                        except.stream().map(CaseId::value).toList()))
                .orderBy(CASE_DEADLINE.CALENDAR_VERSION)
                .limit(batch)
                .forUpdate()
                .of(CASE_DEADLINE)
                .skipLocked()
                .fetch(mapping(Entry::new));
    }

    /** The same, looked at only; the next ones after a key, in the order of their keys. */
    List<Entry> olderThan(int calendarVersion, UUID after, int most) {
        return entries(sql, olderThan(calendarVersion).and(CASE_DEADLINE.ID.gt(after)))
                .orderBy(CASE_DEADLINE.ID)
                .limit(most)
                .fetch(mapping(Entry::new));
    }

    int countOlderThan(int calendarVersion) {
        return sql.fetchCount(CASE_DEADLINE, olderThan(calendarVersion));
    }

    private static Condition olderThan(int calendarVersion) {
        return CASE_DEADLINE.CALENDAR_VERSION.lt(calendarVersion).and(OPEN);
    }

    List<Entry> ofCase(CaseId caseId) {
        return entries(sql, CASE_DEADLINE.CASE_ID.eq(caseId.value()))
                .orderBy(CASE_DEADLINE.STARTED_AT, CASE_DEADLINE.KIND, CASE_DEADLINE.ROUND)
                .fetch(mapping(Entry::new));
    }

    List<Entry> endedOf(Collection<CaseId> cases) {
        var ids = cases.stream().map(CaseId::value).toList();
        return entries(sql, CASE_DEADLINE.CASE_ID.in(ids).andNot(OPEN)).fetch(mapping(Entry::new));
    }

    /** Writes what a pause, a resumption, an extension or another calendar has changed. */
    void rewrite(Entry entry, State state, @Nullable Instant yellowAt, @Nullable Instant dueAt) {
        sql.update(CASE_DEADLINE)
                .set(CASE_DEADLINE.STATE, state.name())
                .set(CASE_DEADLINE.AMOUNT, entry.limit().amount())
                .set(CASE_DEADLINE.EXTENDED, entry.extended())
                .set(CASE_DEADLINE.YELLOW_AT, yellowAt)
                .set(CASE_DEADLINE.DUE_AT, dueAt)
                .set(CASE_DEADLINE.CALENDAR_VERSION, entry.reckoning().version())
                .where(CASE_DEADLINE.ID.eq(entry.id()))
                .execute();
    }

    void setDue(UUID deadline, int share, @Nullable Instant dueAt) {
        sql.update(DEADLINE_MOMENT)
                .set(DEADLINE_MOMENT.DUE_AT, dueAt)
                .where(DEADLINE_MOMENT.DEADLINE_ID.eq(deadline))
                .and(DEADLINE_MOMENT.SHARE.eq(share))
                .and(DEADLINE_MOMENT.FIRED_AT.isNull())
                .execute();
    }

    void clearDue(UUID deadline) {
        sql.update(DEADLINE_MOMENT)
                .setNull(DEADLINE_MOMENT.DUE_AT)
                .where(DEADLINE_MOMENT.DEADLINE_ID.eq(deadline))
                .and(DEADLINE_MOMENT.FIRED_AT.isNull())
                .execute();
    }

    void addInterval(UUID deadline, Course.Stretch stretch, @Nullable PersonId by) {
        sql.insertInto(DEADLINE_INTERVAL)
                .set(DEADLINE_INTERVAL.DEADLINE_ID, deadline)
                .set(DEADLINE_INTERVAL.SEQUENCE, stretch.sequence())
                .set(DEADLINE_INTERVAL.RUNNING, stretch.running())
                .set(DEADLINE_INTERVAL.FROM_AT, stretch.from())
                .set(DEADLINE_INTERVAL.TO_AT, stretch.to())
                .set(DEADLINE_INTERVAL.WHY, stretch.why())
                .set(DEADLINE_INTERVAL.APPROVED_BY, by == null ? null : by.value())
                .execute();
    }

    void closeInterval(UUID deadline, Course.Stretch stretch) {
        sql.update(DEADLINE_INTERVAL)
                .set(DEADLINE_INTERVAL.TO_AT, stretch.to())
                .where(DEADLINE_INTERVAL.DEADLINE_ID.eq(deadline))
                .and(DEADLINE_INTERVAL.SEQUENCE.eq(stretch.sequence()))
                .execute();
    }
}
