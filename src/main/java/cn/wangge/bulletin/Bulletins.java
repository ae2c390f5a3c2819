package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.IssueSearch.Progress;
import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to what the public reads: the centre draws it up, another person signs it, then it is published. */
@Component
class Bulletins {

    /** Action of those who draw bulletins up; they alone see what is not issued yet. */
    static final String MAKE = "A79";

    private static final String ISSUE = "A80";
    private static final String SIGN = "A90";

    private final Archive archive;
    private final IssueSearch search;
    private final PaperSight sight;
    private final SubjectNames subjects;
    private final SendingPapers sending;
    private final Policy policy;
    private final Signing signing;
    private final Clock clock;

    Bulletins(
            Archive archive,
            IssueSearch search,
            PaperSight sight,
            SubjectNames subjects,
            SendingPapers sending,
            Policy policy,
            Signing signing,
            Clock clock) {
        this.archive = archive;
        this.search = search;
        this.sight = sight;
        this.subjects = subjects;
        this.sending = sending;
        this.policy = policy;
        this.signing = signing;
        this.clock = clock;
    }

    List<IssueRecord> seen(Actor actor, Wanted wanted, int from, int size) {
        return search.list(wanted, sight.of(actor), from, size);
    }

    int countSeen(Actor actor, Wanted wanted) {
        return search.count(wanted, sight.of(actor));
    }

    /** The latest edition of each that is ready to be read. */
    List<IssueRecord> latest(Actor actor, Wanted wanted) {
        return search.latest(wanted, sight.of(actor));
    }

    Progress progress(Actor actor, Wanted wanted) {
        return search.progress(wanted, sight.of(actor));
    }

    /**
     * @throws Refusal CONFLICT before the period has begun or while its bulletin is being made, INVALID for a
     *     subject that such papers are not about, FORBIDDEN for papers that the actor may not draw up
     */
    void ask(Topic topic, Actor actor) {
        refuse(topic.paper(), topic.period(), actor);
        subjects.require(topic);
        archive.ask(topic, actor.id().value(), clock.instant())
                .orElseThrow(() -> Refusal.conflict("bulletin.refusal.beingMade"));
    }

    /** One for each subject that has any figure in the period. @return how many, without those under way already */
    int askAll(PaperKind paper, Period period, Actor actor) {
        refuse(paper, period, actor);
        return (int) subjects.counted(paper, period)
                .flatMap(subject ->
                        archive
                                .ask(
                                        new Topic(paper, subject, period),
                                        actor.id().value(),
                                        clock.instant())
                                .stream())
                .count();
    }

    private void refuse(PaperKind paper, Period period, Actor actor) {
        if (!sight.mayMake(paper, actor)) throw Refusal.forbidden("bulletin.refusal.notYours");
        if (period.from().isAfter(today())) throw Refusal.conflict("bulletin.refusal.notBegun");
    }

    /** Every draft of the kind and period that somebody else drew up. @return how many */
    @Transactional
    int issueAll(PaperKind paper, Period period, Actor actor) {
        if (!period.to().isBefore(today())) throw Refusal.conflict("bulletin.refusal.periodRuns");
        var by = actor.id().value();
        return (int) latest(actor, new Wanted(paper.name(), "", "", period.text())).stream()
                .filter(issue -> !issue.getAskedBy().equals(by))
                .filter(issue -> mayIssue(issue, actor))
                .filter(issue -> issued(issue, by))
                .count();
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
        if (!issued(issue, actor.id().value())) throw Refusal.conflict("bulletin.refusal.noDraft");
    }

    private boolean issued(IssueRecord issue, String by) {
        var now = clock.instant();
        if (!archive.issue(issue.getId(), by, now)) return false;
        if (isNotice(issue)) signing.sign(issue, now);
        sending.released(issue);
        return true;
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
        return search.find(id, sight.of(actor)).orElseThrow(() -> Refusal.unknown("bulletin.refusal.unknown"));
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
