package cn.wangge.deadline;

import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.wangge.deadline.Firing.Outcome;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

/** Fires moments; who changes the row does the work. */
@Repository
class Moments {

    private static final Condition UNFIRED = DEADLINE_MOMENT.FIRED_AT.isNull().and(DEADLINE_MOMENT.DUE_AT.isNotNull());

    /** More than a case can ever have waiting. */
    private static final int MOST_OF_ONE_CASE = 100;

    private final DSLContext sql;

    Moments(DSLContext sql) {
        this.sql = sql;
    }

    Firing fire(CaseId caseId, DeadlineKind kind, int share, Instant now) {
        var fired = sql.update(DEADLINE_MOMENT)
                .set(DEADLINE_MOMENT.FIRED_AT, now)
                .from(CASE_DEADLINE)
                .where(CASE_DEADLINE.ID.eq(DEADLINE_MOMENT.DEADLINE_ID))
                .and(Ledger.of(caseId, kind))
                .and(CASE_DEADLINE.STATE.eq("RUNNING"))
                .and(DEADLINE_MOMENT.SHARE.eq(share))
                .and(DEADLINE_MOMENT.DUE_AT.le(now))
                .and(DEADLINE_MOMENT.FIRED_AT.isNull())
                .execute();
        if (fired > 0) return new Firing(Outcome.FIRED, null);
        return moment(caseId, kind, share).map(Moments::notFired).orElse(new Firing(Outcome.GONE, null));
    }

    private static Firing notFired(Record2<Instant, Instant> moment) {
        return moment.value2() == null
                ? new Firing(Outcome.NOT_DUE, moment.value1())
                : new Firing(Outcome.ALREADY_FIRED, null);
    }

    Optional<Instant> due(CaseId caseId, DeadlineKind kind, int share) {
        return moment(caseId, kind, share).map(Record2::value1);
    }

    /** When a moment of the latest open round is due, and when it fired. */
    private Optional<Record2<Instant, Instant>> moment(CaseId caseId, DeadlineKind kind, int share) {
        return sql.select(DEADLINE_MOMENT.DUE_AT, DEADLINE_MOMENT.FIRED_AT)
                .from(CASE_DEADLINE)
                .join(DEADLINE_MOMENT)
                .on(DEADLINE_MOMENT.DEADLINE_ID.eq(CASE_DEADLINE.ID))
                .where(Ledger.of(caseId, kind))
                .and(Ledger.OPEN)
                .and(DEADLINE_MOMENT.SHARE.eq(share))
                .orderBy(CASE_DEADLINE.ROUND.desc())
                .limit(1)
                .fetchOptional();
    }

    List<FiredMoment> fireInforming(Instant now, int batch, Set<CaseId> except) {
        return fireInforming(now, batch, notOf(except));
    }

    List<FiredMoment> fireInforming(Instant now, CaseId only) {
        return fireInforming(
                now,
                MOST_OF_ONE_CASE,
                DEADLINE_MOMENT.DEADLINE_ID.in(
                        select(CASE_DEADLINE.ID).from(CASE_DEADLINE).where(CASE_DEADLINE.CASE_ID.eq(only.value()))));
    }

    private List<FiredMoment> fireInforming(Instant now, int batch, Condition which) {
        // A common table expression, since PostgreSQL may run a sub-query with a limit more than once.
        var due = name("due")
                .as(select(DEADLINE_MOMENT.DEADLINE_ID, DEADLINE_MOMENT.SHARE)
                        .from(DEADLINE_MOMENT)
                        .where(UNFIRED)
                        .and(DEADLINE_MOMENT.CHANGES_FLOW.eq(false))
                        .and(DEADLINE_MOMENT.DUE_AT.le(now))
                        .and(which)
                        .orderBy(DEADLINE_MOMENT.DUE_AT)
                        .limit(batch)
                        .forUpdate()
                        .skipLocked());
        return sql
                .with(due)
                .update(DEADLINE_MOMENT)
                .set(DEADLINE_MOMENT.FIRED_AT, now)
                .from(due, CASE_DEADLINE)
                .where(DEADLINE_MOMENT.DEADLINE_ID.eq(due.field(DEADLINE_MOMENT.DEADLINE_ID)))
                .and(DEADLINE_MOMENT.SHARE.eq(due.field(DEADLINE_MOMENT.SHARE)))
                .and(CASE_DEADLINE.ID.eq(DEADLINE_MOMENT.DEADLINE_ID))
                .returningResult(
                        CASE_DEADLINE.CASE_ID.convertFrom(CaseId::new),
                        CASE_DEADLINE.KIND.convertFrom(DeadlineKind::valueOf),
                        CASE_DEADLINE.ROUND,
                        DEADLINE_MOMENT.SHARE,
                        DEADLINE_MOMENT.DUE_AT,
                        DEADLINE_MOMENT.FIRED_AT)
                .fetch(mapping(FiredMoment::new))
                .stream()
                .sorted(Comparator.comparing(FiredMoment::dueAt))
                .toList();
    }

    boolean waits(CaseId caseId, DeadlineKind kind, int share, Instant now) {
        return sql.fetchExists(selectOne()
                .from(DEADLINE_MOMENT)
                .join(CASE_DEADLINE)
                .on(CASE_DEADLINE.ID.eq(DEADLINE_MOMENT.DEADLINE_ID))
                .where(UNFIRED)
                .and(Ledger.of(caseId, kind))
                .and(DEADLINE_MOMENT.SHARE.eq(share))
                .and(DEADLINE_MOMENT.DUE_AT.le(now)));
    }

    Optional<NextMoment> nextUnfired(CaseId caseId, Instant until) {
        return sql.select(
                        CASE_DEADLINE.KIND.convertFrom(DeadlineKind::valueOf),
                        DEADLINE_MOMENT.SHARE,
                        DEADLINE_MOMENT.CHANGES_FLOW,
                        DEADLINE_MOMENT.DUE_AT)
                .from(DEADLINE_MOMENT)
                .join(CASE_DEADLINE)
                .on(CASE_DEADLINE.ID.eq(DEADLINE_MOMENT.DEADLINE_ID))
                .where(UNFIRED)
                .and(CASE_DEADLINE.CASE_ID.eq(caseId.value()))
                .and(DEADLINE_MOMENT.DUE_AT.le(until))
                .orderBy(DEADLINE_MOMENT.DUE_AT, DEADLINE_MOMENT.CHANGES_FLOW)
                .limit(1)
                .fetchOptional(mapping(NextMoment::new));
    }

    private static Condition notOf(Set<CaseId> cases) {
        if (cases.isEmpty()) return noCondition();
        var ids = cases.stream().map(CaseId::value).toList();
        return DEADLINE_MOMENT.DEADLINE_ID.notIn(
                select(CASE_DEADLINE.ID).from(CASE_DEADLINE).where(CASE_DEADLINE.CASE_ID.in(ids)));
    }

    List<Overdue> unfiredOfFlow(Instant before, int batch) {
        return sql.select(
                        CASE_DEADLINE.CASE_ID.convertFrom(CaseId::new),
                        CASE_DEADLINE.KIND.convertFrom(DeadlineKind::valueOf),
                        CASE_DEADLINE.ROUND,
                        DEADLINE_MOMENT.SHARE,
                        DEADLINE_MOMENT.DUE_AT)
                .from(DEADLINE_MOMENT)
                .join(CASE_DEADLINE)
                .on(CASE_DEADLINE.ID.eq(DEADLINE_MOMENT.DEADLINE_ID))
                .where(UNFIRED)
                .and(DEADLINE_MOMENT.CHANGES_FLOW.eq(true))
                .and(DEADLINE_MOMENT.DUE_AT.lt(before))
                .orderBy(DEADLINE_MOMENT.DUE_AT)
                .limit(batch)
                .fetch(mapping(Overdue::new));
    }
}
