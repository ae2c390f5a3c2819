package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.evaluation.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What a past that was told leaves behind: papers of its last day and week, issued, the bulletins published. */
@Component
public class PastPapers {

    private static final String DRAWN_UP_BY = "shift-leader";
    private static final String ISSUED_BY = "centre-director";
    private static final String PUBLISHED_BY = "efficiency";
    /** Enough to see what they look like; a first start is not held up. */
    private static final int SHEETS = 6;

    private static final int LOOKS = 120;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Archive archive;
    private final IssueSearch search;
    private final SubjectNames names;
    private final MakeBulletins making;
    private final Clock clock;

    PastPapers(Archive archive, IssueSearch search, SubjectNames names, MakeBulletins making, Clock clock) {
        this.archive = archive;
        this.search = search;
        this.names = names;
        this.making = making;
        this.clock = clock;
    }

    /** Leaves out what has been issued already. */
    public void tell() {
        var topics = topics(clock.instant()).stream()
                .filter(topic -> archive.issued(topic).isEmpty())
                .toList();
        topics.forEach(topic -> archive.ask(topic, DRAWN_UP_BY, clock.instant()));
        making.makeAll();
        // Some may be in other hands.
        for (var i = 0; i < LOOKS && topics.stream().anyMatch(this::isWaiting); i++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        topics.forEach(this::issue);
    }

    private List<Topic> topics(Instant now) {
        var today = CaseLists.today(now);
        var week = Period.around(Period.Kind.WEEK, today).before();
        var topics = new ArrayList<Topic>();
        topics.add(Topic.county(PaperKind.BULLETIN, week));
        topics.add(Topic.county(PaperKind.BULLETIN, yesterday(today)));
        topics.add(Topic.county(PaperKind.ESCALATION, week));
        for (var paper : List.of(PaperKind.UNIT_SHEET, PaperKind.TOWNSHIP_SHEET)) {
            names.counted(paper, week).limit(SHEETS).forEach(subject -> topics.add(new Topic(paper, subject, week)));
        }
        return topics;
    }

    private static Period yesterday(LocalDate today) {
        return Period.around(Period.Kind.DAY, today).before();
    }

    private boolean isWaiting(Topic topic) {
        return search.progress(wanted(topic), DSL.trueCondition()).waiting() > 0;
    }

    private void issue(Topic topic) {
        search.latest(wanted(topic), DSL.trueCondition()).stream()
                .filter(issue -> issue.getState().equals(State.DRAFT.name()))
                .forEach(issue -> {
                    archive.issue(issue.getId(), ISSUED_BY, clock.instant());
                    if (topic.paper().isOpen()) archive.publish(issue.getId(), PUBLISHED_BY, clock.instant());
                });
    }

    private static Wanted wanted(Topic topic) {
        return new Wanted(
                topic.paper().name(), "", topic.subject(), topic.period().text());
    }
}
