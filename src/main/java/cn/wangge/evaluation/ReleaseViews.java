package cn.wangge.evaluation;

import cn.wangge.evaluation.Objections.Objection;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.Units;
import cn.wangge.security.Policy;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the page of a period's release. */
@Component
class ReleaseViews {

    private final PeriodProposals proposals;
    private final Objections objections;
    private final Releases releases;
    private final Policy policy;
    private final People people;
    private final Units units;
    private final EvaluationWords words;
    private final Clock clock;

    ReleaseViews(
            PeriodProposals proposals,
            Objections objections,
            Releases releases,
            Policy policy,
            People people,
            Units units,
            EvaluationWords words,
            Clock clock) {
        this.proposals = proposals;
        this.objections = objections;
        this.releases = releases;
        this.policy = policy;
        this.people = people;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    ReleaseView view(Period period, String caseNumber, String measure, Actor actor) {
        var proposal = proposals.open(period).orElse(null);
        var raised = proposal == null ? List.<Objection>of() : objections.of(proposal.id());
        var over = PeriodView.today(clock).isAfter(period.to());
        var takes = proposal != null && proposal.takesObjections(clock.instant());
        return new ReleaseView(
                PeriodView.of(period, words, clock),
                over,
                proposal == null ? null : proposed(proposal, takes),
                raised.stream()
                        .filter(o -> sees(o, actor))
                        .map(o -> objected(o, actor))
                        .toList(),
                releases.editions(period).stream().map(this::edition).toList(),
                proposal == null && over && policy.allows("A40", actor),
                proposal != null && policy.allows("A40", actor) && actor.holds(Post.CENTRE_DIRECTOR),
                proposal == null ? "" : block(proposal, takes, raised, actor),
                takes && policy.allows("A74", actor),
                policy.allows("A75", actor),
                Objections.CONTESTABLE.stream()
                        .map(m -> new ReleaseView.Measures(
                                m.name(), words.text(m.labelKey()), m.name().equals(measure)))
                        .toList(),
                caseNumber);
    }

    /** A unit sees its own objections, whoever decides or leads sees all. */
    private boolean sees(Objection objection, Actor actor) {
        return policy.mark("A39", actor) == cn.wangge.security.Mark.ALL
                || actor.appointments().stream()
                        .anyMatch(a -> (a.post() == Post.UNIT_HANDLER || a.post() == Post.UNIT_LEADER)
                                && (a.unit() == null || a.unit().value().equals(objection.unit())));
    }

    private ReleaseView.Proposed proposed(PeriodProposals.Proposal proposal, boolean takes) {
        return new ReleaseView.Proposed(
                people.name(proposal.proposedBy()),
                EvaluationWords.moment(proposal.proposedAt()),
                EvaluationWords.moment(proposal.objectionsUntil()),
                takes,
                proposal.reason());
    }

    /** Why it cannot be released yet; empty where it can. */
    private String block(PeriodProposals.Proposal proposal, boolean takes, List<Objection> raised, Actor actor) {
        if (proposal.proposedBy().equals(actor.id())) return words.text("evaluation.refusal.ownProposal");
        if (takes) {
            return words.text("evaluation.refusal.objectionsRun", EvaluationWords.moment(proposal.objectionsUntil()));
        }
        return raised.stream().anyMatch(Objection::open) ? words.text("evaluation.refusal.objectionsOpen") : "";
    }

    private ReleaseView.Objected objected(Objection o, Actor actor) {
        return new ReleaseView.Objected(
                o.id().toString(),
                o.caseNumber(),
                words.text(o.measure().labelKey()),
                units.name(new UnitId(o.unit())),
                o.grounds(),
                people.name(o.raisedBy()),
                EvaluationWords.moment(o.raisedAt()),
                o.state(),
                ruling(o.ruling(), o.decidedBy()),
                o.open() && policy.allows("A75", actor) && !o.raisedBy().equals(actor.id()));
    }

    private String ruling(@Nullable String ruling, @Nullable String by) {
        return ruling == null || by == null ? "" : people.name(new PersonId(by)) + " " + ruling;
    }

    private ReleaseView.Edition edition(Releases.Released released) {
        return new ReleaseView.Edition(
                released.edition(),
                EvaluationWords.moment(released.releasedAt()),
                people.name(released.proposedBy()),
                people.name(released.releasedBy()),
                released.formula(),
                released.hash(),
                released.intact(),
                released.reason(),
                released.changes().lines().toList());
    }
}
