package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.BulletinsView.Batch;
import cn.wangge.bulletin.BulletinsView.Choice;
import cn.wangge.bulletin.BulletinsView.Line;
import cn.wangge.bulletin.BulletinsView.Make;
import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import cn.wangge.shared.ListPager;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the page of bulletins together. */
@Component
class BulletinViews {

    private static final String PATH = "/bulletins";
    private static final int SIZE = 20;

    private final Bulletins bulletins;
    private final Archive archive;
    private final People people;
    private final Policy policy;
    private final PaperSight sight;
    private final SubjectNames names;
    private final BulletinWords words;
    private final Clock clock;

    BulletinViews(
            Bulletins bulletins,
            Archive archive,
            People people,
            Policy policy,
            PaperSight sight,
            SubjectNames names,
            BulletinWords words,
            Clock clock) {
        this.bulletins = bulletins;
        this.archive = archive;
        this.people = people;
        this.policy = policy;
        this.sight = sight;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    BulletinsView view(Wanted asked, int page, Actor actor) {
        var wanted = known(asked);
        var query = query(wanted);
        var pager = ListPager.of(PATH, query, page, SIZE, bulletins.countSeen(actor, wanted));
        var issues = bulletins.seen(actor, wanted, pager.first(), SIZE);
        var hashes = archive.hashes(issues.stream().map(IssueRecord::getId).toList());
        var today = LocalDate.ofInstant(clock.instant(), BulletinWords.ZONE);
        var batch = batch(wanted, today, actor);
        var waits = issues.stream().anyMatch(issue -> issue.getState().equals(State.WAITING.name()))
                || (batch != null && batch.made() < batch.all());
        return new BulletinsView(
                issues.stream().map(issue -> line(issue, hashes, today, actor)).toList(),
                papers(wanted, actor),
                kinds(wanted),
                make(wanted, today, actor),
                batch,
                waits ? href(wanted.paper(), wanted.kind(), wanted.period()) : null,
                words.text(wanted.paper().isEmpty() ? "bulletin.empty" : "bulletin.empty." + wanted.paper()),
                pager);
    }

    /** What is no kind at all stands for every kind. */
    private static Wanted known(Wanted asked) {
        var paper = Arrays.stream(PaperKind.values()).map(Enum::name).anyMatch(asked.paper()::equals);
        var kind = Arrays.stream(Period.Kind.values()).map(Enum::name).anyMatch(asked.kind()::equals);
        return new Wanted(paper ? asked.paper() : "", kind ? asked.kind() : "", "", asked.period());
    }

    private static Map<String, String> query(Wanted wanted) {
        return Map.of("paper", wanted.paper(), "kind", wanted.kind(), "period", wanted.period());
    }

    private static String href(String paper, String kind, String period) {
        var builder = UriComponentsBuilder.fromPath(PATH);
        if (!paper.isEmpty()) builder.queryParam("paper", paper);
        if (!kind.isEmpty()) builder.queryParam("kind", kind);
        if (!period.isEmpty()) builder.queryParam("period", "{period}");
        return builder.encode().buildAndExpand(Map.of("period", period)).toUriString();
    }

    private List<Choice> papers(Wanted wanted, Actor actor) {
        var all = new Choice(
                words.text("bulletin.kind.all"),
                href("", "", ""),
                wanted.paper().isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(PaperKind.values())
                                .filter(paper -> sight.mayRead(paper, actor))
                                .map(paper -> new Choice(
                                        words.text("bulletin.paper." + paper),
                                        href(paper.name(), "", ""),
                                        paper.name().equals(wanted.paper()))))
                .toList();
    }

    private List<Choice> kinds(Wanted wanted) {
        var all = new Choice(
                words.text("bulletin.period.all"),
                href(wanted.paper(), "", ""),
                wanted.kind().isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(Period.Kind.values())
                                .map(kind -> new Choice(
                                        words.text("evaluation.kind." + kind),
                                        href(wanted.paper(), kind.name(), ""),
                                        kind.name().equals(wanted.kind()))))
                .toList();
    }

    private @Nullable Make make(Wanted wanted, LocalDate today, Actor actor) {
        var paper = wanted.paper().isEmpty() ? PaperKind.BULLETIN : PaperKind.of(wanted.paper());
        if (!sight.mayMake(paper, actor)) return null;
        return new Make(
                paper.name(),
                words.text("bulletin.paper." + paper),
                names.all(paper),
                Period.around(Period.Kind.MONTH, today).before().text());
    }

    private @Nullable Batch batch(Wanted wanted, LocalDate today, Actor actor) {
        if (wanted.paper().isEmpty() || wanted.period().isEmpty()) return null;
        if (!PaperKind.of(wanted.paper()).hasSubject()) return null;
        var progress = bulletins.progress(actor, wanted);
        if (progress.all() == 0) return null;
        var period = Period.of(wanted.period());
        return new Batch(
                wanted.paper(),
                wanted.period(),
                words.text(
                        "bulletin.batch",
                        words.text("bulletin.paper." + wanted.paper()),
                        words.period(period),
                        progress.all(),
                        progress.waiting(),
                        progress.drafts(),
                        progress.issued(),
                        progress.failed()),
                progress.all() - progress.waiting(),
                progress.all(),
                progress.drafts() > 0 && period.to().isBefore(today) && policy.allows("A80", actor));
    }

    private Line line(IssueRecord issue, Map<UUID, String> hashes, LocalDate today, Actor actor) {
        var state = State.valueOf(issue.getState());
        var period = Period.of(issue.getPeriod());
        return new Line(
                issue.getId(),
                names.title(Topic.of(issue)),
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
