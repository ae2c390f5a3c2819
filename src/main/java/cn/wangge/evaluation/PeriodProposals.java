package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.PROPOSAL;

import cn.wangge.evaluation.Releases.Released;
import cn.wangge.evaluation.db.tables.records.ProposalRecord;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From proposal to release: the centre proposes a period that is over, units object, the centre director,
 * who has not proposed it, releases it. A release is proposed again to be corrected.
 */
@Component
class PeriodProposals {

    private final DSLContext sql;
    private final Releases releases;
    private final Objections objections;
    private final Snapshot snapshot;
    private final FactFollowing following;
    private final EvaluationSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PeriodProposals(
            DSLContext sql,
            Releases releases,
            Objections objections,
            Snapshot snapshot,
            FactFollowing following,
            EvaluationSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.releases = releases;
        this.objections = objections;
        this.snapshot = snapshot;
        this.following = following;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // All figures of a release as they stood at one moment.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    record Proposal(
            UUID id, String period, String reason, PersonId proposedBy, Instant proposedAt, Instant objectionsUntil) {

        boolean takesObjections(Instant now) {
            return now.isBefore(objectionsUntil);
        }
    }

    Optional<Proposal> open(Period period) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.PERIOD.eq(period.text()), PROPOSAL.STATE.eq("OPEN"))
                .fetchOptional(PeriodProposals::proposal);
    }

    private static Proposal proposal(ProposalRecord row) {
        return new Proposal(
                row.getId(),
                row.getPeriod(),
                row.getReason(),
                new PersonId(row.getProposedBy()),
                row.getProposedAt(),
                row.getObjectionsUntil());
    }

    /** @throws Refusal CONFLICT before the period is over or while it is proposed, INVALID for a correction without reason */
    void propose(Period period, String reason, Actor actor) {
        if (!PeriodView.today(clock).isAfter(period.to())) throw Refusal.conflict("evaluation.refusal.periodRuns");
        if (releases.latest(period).isPresent() && reason.isBlank()) {
            throw Refusal.invalid("reason", "evaluation.refusal.correctionReason");
        }
        var now = clock.instant();
        var added = sql.insertInto(PROPOSAL)
                .set(PROPOSAL.ID, UUID.randomUUID())
                .set(PROPOSAL.PERIOD, period.text())
                .set(PROPOSAL.STATE, "OPEN")
                .set(PROPOSAL.REASON, reason.strip())
                .set(PROPOSAL.PROPOSED_BY, actor.id().value())
                .set(PROPOSAL.PROPOSED_AT, now)
                .set(PROPOSAL.OBJECTIONS_UNTIL, now.plus(Duration.ofDays(settings.objectionDays())))
                .onConflictDoNothing()
                .execute();
        if (added == 0) throw Refusal.conflict("evaluation.refusal.proposedAlready");
    }

    void withdraw(Period period, Actor actor) {
        if (end(require(period), "WITHDRAWN", actor) == 0) throw Refusal.conflict("evaluation.refusal.notProposed");
    }

    /**
     * @throws Refusal FORBIDDEN to all but the centre director and to who proposed, CONFLICT while objections
     *     may come or wait for a decision
     */
    void release(Period period, Actor actor) {
        if (!actor.holds(Post.CENTRE_DIRECTOR)) throw Refusal.forbidden("evaluation.refusal.directorOnly");
        // What the decisions on objections have moved is counted before.
        following.followAll();
        transaction.executeWithoutResult(status -> releaseNow(period, actor));
    }

    private void releaseNow(Period period, Actor actor) {
        var proposal = require(period);
        if (proposal.proposedBy().equals(actor.id())) throw Refusal.forbidden("evaluation.refusal.ownProposal");
        if (proposal.takesObjections(clock.instant())) {
            throw Refusal.conflict(
                    "evaluation.refusal.objectionsRun", EvaluationWords.moment(proposal.objectionsUntil()));
        }
        if (objections.of(proposal.id()).stream().anyMatch(Objections.Objection::open)) {
            throw Refusal.conflict("evaluation.refusal.objectionsOpen");
        }
        if (end(proposal, "RELEASED", actor) == 0) throw Refusal.conflict("evaluation.refusal.notProposed");
        releases.add(released(period, proposal, actor));
    }

    private Released released(Period period, Proposal proposal, Actor actor) {
        var before = releases.latest(period).orElse(null);
        var taken = snapshot.take(period);
        var edition = before == null ? 1 : before.edition() + 1;
        var hashBefore = before == null ? null : before.hash();
        return new Released(
                period.text(),
                edition,
                taken.formula(),
                taken.content(),
                Releases.hash(period.text(), edition, taken.content(), hashBefore),
                hashBefore,
                before == null ? "" : String.join("\n", snapshot.differences(before.content(), taken.content())),
                proposal.reason(),
                proposal.proposedBy(),
                actor.id(),
                clock.instant());
    }

    private Proposal require(Period period) {
        return open(period).orElseThrow(() -> Refusal.conflict("evaluation.refusal.notProposed"));
    }

    private int end(Proposal proposal, String state, Actor actor) {
        return sql.update(PROPOSAL)
                .set(PROPOSAL.STATE, state)
                .set(PROPOSAL.ENDED_BY, actor.id().value())
                .set(PROPOSAL.ENDED_AT, clock.instant())
                .where(PROPOSAL.ID.eq(proposal.id()), PROPOSAL.STATE.eq("OPEN"))
                .execute();
    }
}
