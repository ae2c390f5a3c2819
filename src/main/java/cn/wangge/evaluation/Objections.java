package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.ENTRY;
import static cn.wangge.evaluation.db.Tables.MOVED_CASE;
import static cn.wangge.evaluation.db.Tables.OBJECTION;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评分异议: a unit contests what single cases count for it; what is upheld leaves the figures. */
@Component
class Objections {

    /** What can be held against a unit; of the limits only what was late. */
    static final Set<Measure> CONTESTABLE = EnumSet.of(
            Measure.HANDLING,
            Measure.CLOSING,
            Measure.SIGNING,
            Measure.REWORK,
            Measure.RETURN,
            Measure.EVASION,
            Measure.EXTENSION,
            Measure.SUPERVISION,
            Measure.REFERRAL);

    private static final Set<Measure> LIMITS = EnumSet.of(Measure.HANDLING, Measure.CLOSING, Measure.SIGNING);

    private final DSLContext sql;
    private final Clock clock;

    Objections(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Objection(
            UUID id,
            String caseNumber,
            Measure measure,
            String unit,
            String grounds,
            String state,
            PersonId raisedBy,
            Instant raisedAt,
            @Nullable String ruling,
            @Nullable String decidedBy) {

        public boolean open() {
            return state.equals("OPEN");
        }
    }

    /**
     * @throws Refusal CONFLICT after the time for it, INVALID for what is not held against the actor's unit in
     *     that period, or was contested already
     */
    @Transactional
    public void raise(
            PeriodProposals.Proposal proposal, String caseNumber, Measure measure, String grounds, Actor actor) {
        if (!proposal.takesObjections(clock.instant())) throw Refusal.conflict("evaluation.refusal.objectionsOver");
        if (grounds.isBlank()) throw Refusal.invalid("grounds", "evaluation.refusal.grounds");
        var held = held(Period.of(proposal.period()), caseNumber.strip(), measure, actor);
        var added = sql.insertInto(OBJECTION)
                .set(OBJECTION.ID, UUID.randomUUID())
                .set(OBJECTION.PROPOSAL_ID, proposal.id())
                .set(OBJECTION.CASE_ID, held.value1())
                .set(OBJECTION.MEASURE, measure.name())
                .set(OBJECTION.UNIT_CODE, held.value2())
                .set(OBJECTION.GROUNDS, grounds.strip())
                .set(OBJECTION.STATE, "OPEN")
                .set(OBJECTION.RAISED_BY, actor.id().value())
                .set(OBJECTION.RAISED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (added == 0) throw Refusal.invalid("caseNumber", "evaluation.refusal.objectedAlready");
    }

    private org.jooq.Record2<UUID, String> held(Period period, String number, Measure measure, Actor actor) {
        return sql.select(ENTRY.CASE_ID, ENTRY.UNIT_CODE)
                .from(ENTRY)
                .join(CASE_FACT)
                .on(CASE_FACT.CASE_ID.eq(ENTRY.CASE_ID))
                .where(CASE_FACT.NUMBER.eq(number), ENTRY.MEASURE.eq(measure.name()))
                .and(ENTRY.ON_DAY.between(period.from(), period.to()))
                .and(LIMITS.contains(measure) ? ENTRY.IN_TIME.isFalse() : ENTRY.UNIT_CODE.isNotNull())
                .and(ofUnitsOf(actor))
                .limit(1)
                .fetchOptional()
                .filter(row -> CONTESTABLE.contains(measure))
                .orElseThrow(() -> Refusal.invalid("caseNumber", "evaluation.refusal.notHeldAgainstYou"));
    }

    private static Condition ofUnitsOf(Actor actor) {
        var units = actor.appointments().stream()
                .filter(a -> a.post() == Post.UNIT_HANDLER || a.post() == Post.UNIT_LEADER)
                .map(a -> a.unit() == null ? "" : a.unit().value())
                .toList();
        return units.contains("") ? ENTRY.UNIT_CODE.isNotNull() : ENTRY.UNIT_CODE.in(units);
    }

    /** @throws Refusal CONFLICT where it was decided already, FORBIDDEN for who raised it */
    @Transactional
    public void decide(UUID id, boolean upheld, String ruling, Actor actor) {
        if (ruling.isBlank()) throw Refusal.invalid("ruling", "evaluation.refusal.ruling");
        var row = sql.selectFrom(OBJECTION)
                .where(OBJECTION.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Refusal.unknown("evaluation.refusal.noObjection"));
        if (!row.getState().equals("OPEN")) throw Refusal.conflict("evaluation.refusal.objectionDecided");
        if (row.getRaisedBy().equals(actor.id().value())) throw Refusal.forbidden("evaluation.refusal.ownObjection");
        row.setState(upheld ? "UPHELD" : "DISMISSED");
        row.setRuling(ruling.strip());
        row.setDecidedBy(actor.id().value());
        row.setDecidedAt(clock.instant());
        row.update();
        if (upheld)
            sql.insertInto(MOVED_CASE, MOVED_CASE.CASE_ID)
                    .values(row.getCaseId())
                    .execute();
    }

    List<Objection> of(UUID proposal) {
        return sql.select()
                .from(OBJECTION)
                .join(CASE_FACT)
                .on(CASE_FACT.CASE_ID.eq(OBJECTION.CASE_ID))
                .where(OBJECTION.PROPOSAL_ID.eq(proposal))
                .orderBy(OBJECTION.RAISED_AT, OBJECTION.ID)
                .fetch(row -> new Objection(
                        row.get(OBJECTION.ID),
                        row.get(CASE_FACT.NUMBER),
                        Measure.valueOf(row.get(OBJECTION.MEASURE)),
                        row.get(OBJECTION.UNIT_CODE),
                        row.get(OBJECTION.GROUNDS),
                        row.get(OBJECTION.STATE),
                        new PersonId(row.get(OBJECTION.RAISED_BY)),
                        row.get(OBJECTION.RAISED_AT),
                        row.get(OBJECTION.RULING),
                        row.get(OBJECTION.DECIDED_BY)));
    }
}
