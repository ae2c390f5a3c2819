package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casework.CasePaper.Fact;
import cn.wangge.deadline.Deadlines;
import cn.wangge.evidence.Photos;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells all of a case for the paper: what its page shows, to whom the page may show it. */
@Component
public class CasePapers {

    private static final byte[] NOT_TO_BE_SHOWN = {};

    private final CaseSheets sheets;
    private final CaseParts parts;
    private final LogViews logViews;
    private final Deadlines deadlines;
    private final DeadlineViews deadlineViews;
    private final Labels labels;
    private final Photos photos;
    private final Clock clock;

    CasePapers(
            CaseSheets sheets,
            CaseParts parts,
            LogViews logViews,
            Deadlines deadlines,
            DeadlineViews deadlineViews,
            Labels labels,
            Photos photos,
            Clock clock) {
        this.sheets = sheets;
        this.parts = parts;
        this.logViews = logViews;
        this.deadlines = deadlines;
        this.deadlineViews = deadlineViews;
        this.labels = labels;
        this.photos = photos;
        this.clock = clock;
    }

    /** @throws cn.wangge.shared.Refusal UNKNOWN for no case, FORBIDDEN for one that the actor may not see */
    public CasePaper of(String number, Actor actor) {
        var known = sheets.seen(number, actor);
        var facts = parts.facts().view(known);
        return new CasePaper(
                known.number(),
                known.title(),
                labels.status(known.status(), known.step()),
                facts(known, facts),
                reasons(known.id()),
                limits(known.id()),
                log(known.id()),
                photos(known),
                ShownTime.full(clock.instant()));
    }

    private List<Fact> facts(CaseFacts known, FactsView facts) {
        var lines = new ArrayList<Fact>();
        add(lines, "casework.paper.description", facts.description());
        add(lines, "page.facts.category", facts.categoryPath());
        add(lines, "page.facts.address", facts.address());
        add(lines, "page.facts.grid", facts.gridPath());
        add(lines, "page.facts.channel", facts.channel());
        add(lines, "page.facts.reporter", facts.reporter());
        add(lines, "page.facts.outsideNumber", facts.outsideNumber());
        add(lines, "page.facts.outsideDueAt", facts.outsideDueAt());
        add(lines, "page.facts.reportedAt", facts.reportedAt());
        add(lines, "page.facts.unit", facts.unit());
        add(lines, "page.facts.assistants", String.join("、", facts.assistants()));
        var closedAt = known.closedAt();
        add(lines, "casework.paper.closedAt", closedAt == null ? null : ShownTime.full(closedAt));
        return lines;
    }

    private void add(List<Fact> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) lines.add(new Fact(labels.text(key), value));
    }

    private List<Fact> reasons(CaseId id) {
        return parts.reasons().of(id).stream()
                .map(r -> new Fact(r.question(), r.answer() + " " + r.rule()))
                .toList();
    }

    private List<CasePaper.Limit> limits(CaseId id) {
        var now = clock.instant();
        return deadlines.ofCase(id, now).stream()
                .map(d -> deadlineViews.view(d, now))
                .map(d -> new CasePaper.Limit(
                        d.label(), d.limit(), d.startedAt(), d.dueAt() == null ? "" : d.dueAt(), d.left()))
                .toList();
    }

    private List<CasePaper.Photo> photos(CaseFacts known) {
        return parts.gallery().shown(known).stream()
                .map(photo -> new CasePaper.Photo(
                        labels.text("casefile.photo." + photo.kind()),
                        ShownTime.full(photo.addedAt()),
                        known.address(),
                        photos.forPaper(photo.id()).orElse(NOT_TO_BE_SHOWN)))
                .toList();
    }

    /** From the first entry to the last, as a file is read. */
    private List<CasePaper.Entry> log(CaseId id) {
        var entries = new ArrayList<>(logViews.of(id).stream()
                .map(e -> new CasePaper.Entry(
                        e.at(), e.actor() + " " + e.action() + (e.note() == null ? "" : "：" + e.note())))
                .toList());
        Collections.reverse(entries);
        return entries;
    }
}
