package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.REQUEST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import cn.wangge.casefile.Acting;
import cn.wangge.casework.db.tables.records.RequestRecord;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** What was asked for in each case, and what was decided; one matter of a kind at a time. */
@Repository
class RequestBook {

    private final DSLContext sql;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    RequestBook(DSLContext sql, Acting acting, ApplicationEventPublisher events) {
        this.sql = sql;
        this.acting = acting;
        this.events = events;
    }

    /** The particulars of a request: only an extension has an amount, only a suspension a day. */
    record Terms(
            @Nullable String reason,
            String grounds,
            @Nullable Integer amount,
            @Nullable LocalDate untilOn) {

        static Terms of(Answer answer) {
            return new Terms(
                    answer.text("reason"), java.util.Objects.requireNonNullElse(answer.text("note"), ""), null, null);
        }

        Terms amount(int units) {
            return new Terms(reason, grounds, units, untilOn);
        }

        Terms until(LocalDate day) {
            return new Terms(reason, grounds, amount, day);
        }
    }

    /** Enters a request of the person who acts. @throws Refusal CONFLICT while one of that kind is open */
    void ask(CaseId id, RequestKind kind, @Nullable UnitId unit, Terms terms) {
        ask(id, kind, unit, terms, acting.actor().id());
    }

    /** The same for somebody else, whose word was taken down. */
    void ask(CaseId id, RequestKind kind, @Nullable UnitId unit, Terms terms, PersonId by) {
        if (open(id, kind).isPresent()) throw Refusal.conflict("casework.refusal.requestOpen." + kind);
        var next = select(coalesce(max(REQUEST.ORDINAL), DSL.val(0)).plus(1))
                .from(REQUEST)
                .where(of(id, kind));
        sql.insertInto(REQUEST)
                .set(REQUEST.ID, UUID.randomUUID())
                .set(REQUEST.CASE_ID, id.value())
                .set(REQUEST.KIND, kind.name())
                .set(REQUEST.ORDINAL, DSL.field(next))
                .set(REQUEST.STATE, Request.State.OPEN.name())
                .set(REQUEST.ASKED_BY, by.value())
                .set(REQUEST.ASKED_AT, acting.at())
                .set(REQUEST.UNIT_CODE, unit == null ? null : unit.value())
                .set(REQUEST.REASON, terms.reason())
                .set(REQUEST.GROUNDS, terms.grounds())
                .set(REQUEST.AMOUNT, terms.amount())
                .set(REQUEST.UNTIL_ON, terms.untilOn())
                .execute();
    }

    Optional<Request> open(CaseId id, RequestKind kind) {
        return sql.selectFrom(REQUEST)
                .where(of(id, kind), REQUEST.STATE.eq(Request.State.OPEN.name()))
                .fetchOptional(RequestBook::request);
    }

    /** The open request of that kind, decided now by the person who acts. */
    Request decide(CaseId id, RequestKind kind, Request.State state, String ruling) {
        var decided = sql.update(REQUEST)
                .set(REQUEST.STATE, state.name())
                .set(REQUEST.DECIDED_BY, acting.actor().id().value())
                .set(REQUEST.DECIDED_AT, acting.at())
                .set(REQUEST.RULING, ruling)
                .where(of(id, kind), REQUEST.STATE.eq(Request.State.OPEN.name()))
                .returning()
                .fetchOptional(RequestBook::request)
                .orElseThrow(() -> Refusal.conflict("casework.refusal.requestGone"));
        var granted = state == Request.State.GRANTED;
        events.publishEvent(
                new RequestDecided(id, kind.name(), granted, decided.askedBy(), decided.unit(), ruling, acting.at()));
        return decided;
    }

    /** What is open of these kinds has been overtaken; how many were. */
    int withdraw(CaseId id, Collection<RequestKind> kinds) {
        return sql.update(REQUEST)
                .set(REQUEST.STATE, Request.State.WITHDRAWN.name())
                .set(REQUEST.DECIDED_BY, acting.actor().id().value())
                .set(REQUEST.DECIDED_AT, acting.at())
                .where(REQUEST.CASE_ID.eq(id.value()), REQUEST.STATE.eq(Request.State.OPEN.name()))
                .and(REQUEST.KIND.in(kinds.stream().map(Enum::name).toList()))
                .execute();
    }

    int granted(CaseId id, RequestKind kind) {
        return sql.fetchCount(REQUEST, of(id, kind).and(REQUEST.STATE.eq(Request.State.GRANTED.name())));
    }

    int asked(CaseId id, RequestKind kind) {
        return sql.fetchCount(REQUEST, of(id, kind));
    }

    /** All of a case in the order in which they were asked. */
    List<Request> ofCase(CaseId id) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.CASE_ID.eq(id.value()))
                .orderBy(REQUEST.ASKED_AT, REQUEST.KIND)
                .fetch(RequestBook::request);
    }

    /** Those of several cases that stand so, the latest last. */
    List<Request> ofCases(Collection<UUID> cases, Request.State state) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.CASE_ID.in(cases), REQUEST.STATE.eq(state.name()))
                .orderBy(REQUEST.ASKED_AT)
                .fetch(RequestBook::request);
    }

    private static Condition of(CaseId id, RequestKind kind) {
        return REQUEST.CASE_ID.eq(id.value()).and(REQUEST.KIND.eq(kind.name()));
    }

    private static Request request(RequestRecord row) {
        return new Request(
                row.getId(),
                new CaseId(row.getCaseId()),
                RequestKind.valueOf(row.getKind()),
                row.getOrdinal(),
                Request.State.valueOf(row.getState()),
                new PersonId(row.getAskedBy()),
                row.getAskedAt(),
                row.getUnitCode() == null ? null : new UnitId(row.getUnitCode()),
                row.getReason(),
                row.getGrounds(),
                row.getAmount(),
                row.getUntilOn(),
                row.getDecidedBy() == null ? null : new PersonId(row.getDecidedBy()),
                row.getDecidedAt(),
                row.getRuling());
    }
}
