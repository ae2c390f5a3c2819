package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.BulletinsView.Choice;
import cn.wangge.bulletin.BulletinsView.Line;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of bulletins together. */
@Component
class BulletinViews {

    private static final int MOST = 100;

    private final Bulletins bulletins;
    private final Archive archive;
    private final People people;
    private final Policy policy;
    private final BulletinWords words;
    private final Clock clock;

    BulletinViews(
            Bulletins bulletins, Archive archive, People people, Policy policy, BulletinWords words, Clock clock) {
        this.bulletins = bulletins;
        this.archive = archive;
        this.people = people;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    BulletinsView view(String kind, Actor actor) {
        var wanted = Arrays.stream(Period.Kind.values())
                .map(Enum::name)
                .filter(kind::equals)
                .findFirst()
                .orElse(null);
        var issues = bulletins.seen(actor, wanted, MOST);
        var hashes = archive.hashes(issues.stream().map(IssueRecord::getId).toList());
        var today = LocalDate.ofInstant(clock.instant(), BulletinWords.ZONE);
        return new BulletinsView(
                issues.stream().map(issue -> line(issue, hashes, today, actor)).toList(),
                Stream.concat(Stream.of(""), Arrays.stream(Period.Kind.values()).map(Enum::name))
                        .map(k -> new Choice(k, k.equals(wanted == null ? "" : wanted)))
                        .toList(),
                policy.allows(Bulletins.MAKE, actor),
                issues.stream().anyMatch(issue -> issue.getState().equals(State.WAITING.name())),
                Period.around(Period.Kind.MONTH, today).before().text());
    }

    private Line line(IssueRecord issue, Map<UUID, String> hashes, LocalDate today, Actor actor) {
        var state = State.valueOf(issue.getState());
        var period = Period.of(issue.getPeriod());
        return new Line(
                issue.getId(),
                words.text(
                        "bulletin.title",
                        words.text(
                                Topic.of(issue).paper() == PaperKind.EFFICIENCY_NOTICE
                                        ? "bulletin.notice"
                                        : "bulletin.paper.kind." + issue.getKind()),
                        words.period(period)),
                issue.getEdition(),
                issue.getState(),
                issue.getProgress(),
                issue.getMadeAt() != null,
                Topic.of(issue).paper() == PaperKind.BULLETIN && policy.allows("A41", actor),
                issue.getFormula(),
                hashes.get(issue.getId()),
                trail(issue),
                state == State.DRAFT
                        && period.to().isBefore(today)
                        && bulletins.mayIssue(issue, actor)
                        && !issue.getAskedBy().equals(actor.id().value()),
                state == State.RELEASED && Topic.of(issue).paper().isOpen() && policy.allows("A81", actor));
    }

    private List<String> trail(IssueRecord issue) {
        var trail = new ArrayList<String>();
        add(trail, "asked", issue.getAskedBy(), issue.getAskedAt());
        add(trail, "issued", issue.getIssuedBy(), issue.getIssuedAt());
        add(trail, "published", issue.getPublishedBy(), issue.getPublishedAt());
        return trail;
    }

    private String who(String by) {
        return by.equals(Actor.SYSTEM.id().value()) ? words.text("bulletin.bySchedule") : people.name(new PersonId(by));
    }

    private void add(List<String> trail, String deed, @Nullable String by, @Nullable Instant at) {
        if (by == null || at == null) return;
        trail.add(words.text("bulletin.trail." + deed, who(by), BulletinWords.moment(at)));
    }
}
