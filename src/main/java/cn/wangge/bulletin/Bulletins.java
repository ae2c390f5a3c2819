package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to what the public reads: the centre draws it up, another person signs it, then it is published. */
@Component
class Bulletins {

    /** Action of those who draw bulletins up; they alone see what is not issued yet. */
    static final String MAKE = "A79";

    private static final String ISSUE = "A80";
    private static final String SIGN = "A90";

    private static final Set<State> ISSUED = Set.of(State.RELEASED, State.PUBLISHED);

    private final Archive archive;
    private final SendingPapers sending;
    private final Policy policy;
    private final Signing signing;
    private final Clock clock;

    Bulletins(Archive archive, SendingPapers sending, Policy policy, Signing signing, Clock clock) {
        this.archive = archive;
        this.sending = sending;
        this.policy = policy;
        this.signing = signing;
        this.clock = clock;
    }

    List<IssueRecord> seen(Actor actor, @Nullable String kind, int limit) {
        var states = policy.allows(MAKE, actor) ? Set.of(State.values()) : ISSUED;
        return archive.list(kind, states, limit);
    }

    /** @throws Refusal CONFLICT before the period has begun or while its bulletin is being made */
    void ask(Topic topic, Actor actor) {
        if (topic.period().from().isAfter(today())) throw Refusal.conflict("bulletin.refusal.notBegun");
        archive.ask(topic, actor.id().value(), clock.instant())
                .orElseThrow(() -> Refusal.conflict("bulletin.refusal.beingMade"));
    }

    /** @throws Refusal FORBIDDEN to who asked for it, CONFLICT while the period runs or when it is no draft */
    @Transactional
    void issue(UUID id, Actor actor) {
        var issue = require(id, actor);
        if (!mayIssue(issue, actor)) throw Refusal.forbidden("bulletin.refusal.notice");
        if (!Period.of(issue.getPeriod()).to().isBefore(today())) {
            throw Refusal.conflict("bulletin.refusal.periodRuns");
        }
        if (issue.getAskedBy().equals(actor.id().value())) throw Refusal.forbidden("bulletin.refusal.own");
        var now = clock.instant();
        if (!archive.issue(id, actor.id().value(), now)) {
            throw Refusal.conflict("bulletin.refusal.noDraft");
        }
        if (isNotice(issue)) signing.sign(issue, now);
        sending.released(issue);
    }

    /** A notice is a joint paper: its drawing up is open to both offices, the efficiency office signs it. */
    boolean mayIssue(IssueRecord issue, Actor actor) {
        return policy.allows(isNotice(issue) ? SIGN : ISSUE, actor);
    }

    private static boolean isNotice(IssueRecord issue) {
        return Topic.of(issue).paper() == PaperKind.EFFICIENCY_NOTICE;
    }

    /** @throws Refusal CONFLICT when it is not issued, published already, or not for the public */
    @Transactional
    void publish(UUID id, Actor actor) {
        var issue = require(id, actor);
        if (!Topic.of(issue).paper().isOpen()) throw Refusal.conflict("bulletin.refusal.notOpen");
        if (!archive.publish(id, actor.id().value(), clock.instant())) {
            throw Refusal.conflict("bulletin.refusal.notIssued");
        }
        sending.published(issue);
    }

    /** A bulletin that this person may see. */
    IssueRecord require(UUID id, Actor actor) {
        return archive.find(id)
                .filter(issue -> policy.allows(MAKE, actor) || ISSUED.contains(State.valueOf(issue.getState())))
                .orElseThrow(() -> Refusal.unknown("bulletin.refusal.unknown"));
    }

    byte[] file(IssueRecord issue, Format format) {
        return archive.file(issue.getId(), Audience.SIGNED, format)
                .or(() -> archive.file(issue.getId(), Audience.STAFF, format))
                .orElseThrow(() -> Refusal.unknown("bulletin.refusal.unknown"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BulletinWords.ZONE);
    }
}
