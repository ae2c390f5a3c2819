package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.security.SettingsTrail;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and ends posts: one administrator proposes, another confirms, nobody touches his own (reliability,
 * 4.2, S9). Only the second administrator is granted by the first alone, as nobody else is there yet.
 */
@Component
class Granting {

    private static final String GRANTING = "A48";

    private final Proposals proposals;
    private final Administrators administrators;
    private final ApplyingChanges applying;
    private final SettingsTrail trail;

    Granting(Proposals proposals, Administrators administrators, ApplyingChanges applying, SettingsTrail trail) {
        this.proposals = proposals;
        this.administrators = administrators;
        this.applying = applying;
        this.trail = trail;
    }

    /** What became of them: how many wait for the second administrator, and how many hold already. */
    record Outcome(int proposed, int granted) {}

    @Transactional
    Outcome propose(Actor actor, List<Change> changes) {
        var fresh = new ArrayList<>(changes);
        var waiting = new HashSet<Change>();
        proposals.open().forEach(open -> waiting.addAll(open.changes()));
        fresh.removeIf(waiting::contains);
        for (var change : fresh) {
            if (change.person().equals(actor.id().value())) throw Refusal.forbidden("settings.refusal.own-posts");
        }
        var granted = grantSecond(actor, fresh);
        if (!fresh.isEmpty()) {
            var id = proposals.add(actor.id(), fresh);
            trail.write(actor, GRANTING, "POSTS_PROPOSED", id.toString(), applying.told(fresh));
        }
        return new Outcome(fresh.size(), granted);
    }

    private int grantSecond(Actor actor, List<Change> changes) {
        // Once there was a second one, closing him out must not open this way again.
        if (administrators.anyBeside(actor.id())) return 0;
        var second = changes.stream()
                .filter(change -> change.kind() == Change.Kind.GRANT && change.post() == Post.ADMIN)
                .findFirst();
        if (second.isEmpty()) return 0;
        applying.apply(List.of(second.get()));
        changes.remove(second.get());
        trail.write(
                actor, GRANTING, "SECOND_ADMINISTRATOR", second.get().person(), applying.told(List.of(second.get())));
        return 1;
    }

    @Transactional
    void confirm(Actor actor, UUID id) {
        var proposal = open(id);
        if (proposal.madeBy().equals(actor.id())) throw Refusal.forbidden("settings.refusal.own-proposal");
        for (var change : proposal.changes()) {
            if (change.person().equals(actor.id().value())) throw Refusal.forbidden("settings.refusal.concerns-you");
        }
        decide(proposal, Proposals.Decision.CONFIRMED, actor, "POSTS_CONFIRMED");
        applying.apply(proposal.changes());
    }

    @Transactional
    void refuse(Actor actor, UUID id) {
        var proposal = open(id);
        var own = proposal.madeBy().equals(actor.id());
        decide(
                proposal,
                own ? Proposals.Decision.WITHDRAWN : Proposals.Decision.REFUSED,
                actor,
                own ? "POSTS_WITHDRAWN" : "POSTS_REFUSED");
    }

    private Proposals.Proposal open(UUID id) {
        return proposals.find(id).orElseThrow(() -> Refusal.conflict("settings.refusal.decided"));
    }

    private void decide(Proposals.Proposal proposal, Proposals.Decision decision, Actor actor, String kind) {
        if (!proposals.decide(proposal.id(), decision, actor.id())) {
            throw Refusal.conflict("settings.refusal.decided");
        }
        trail.write(actor, GRANTING, kind, proposal.id().toString(), applying.told(proposal.changes()));
    }

    /** Whose changes wait, for the pages of these people. */
    List<Change> waitingFor(PersonId person) {
        return proposals.open().stream()
                .flatMap(open -> open.changes().stream())
                .filter(change -> change.person().equals(person.value()))
                .toList();
    }
}
