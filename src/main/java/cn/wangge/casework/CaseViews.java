package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.LogCheck;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a case together. */
@Component
class CaseViews {

    private final CaseSheets sheets;
    private final CaseProcess process;
    private final CaseSearch search;
    private final OpenViews open;
    private final CaseParts parts;
    private final LogCheck check;
    private final DueWords due;
    private final Labels labels;
    private final Clock clock;

    CaseViews(
            CaseSheets sheets,
            CaseProcess process,
            CaseSearch search,
            OpenViews open,
            CaseParts parts,
            LogCheck check,
            DueWords due,
            Labels labels,
            Clock clock) {
        this.sheets = sheets;
        this.process = process;
        this.search = search;
        this.open = open;
        this.parts = parts;
        this.check = check;
        this.due = due;
        this.labels = labels;
        this.clock = clock;
    }

    /** @param check whether the log is to be held against its seals */
    CaseView view(String number, boolean check, Actor actor) {
        var known = sheets.seen(number, actor);
        var id = known.id();
        var closedAt = known.closedAt();
        var clocks = parts.clocks().of(id);
        return new CaseView(
                known.number(),
                known.title(),
                labels.waiting(known.status(), known.step(), open.tasks(id)),
                known.step(),
                known.status().isEnd(),
                closedAt == null ? null : ShownTime.full(closedAt),
                known.flags().stream().map(Enum::name).toList(),
                known.status().isEnd() ? null : due(id),
                known.status().isEnd() ? null : due.source(known.reportedAt(), known.sourceDueAt()),
                parts.facts().view(known),
                parts.gallery().of(known),
                open.of(id, actor),
                parts.reasons().of(id),
                parts.timeline().of(known),
                parts.timeline().seals(known),
                check ? sealed(known) : null,
                clocks.running(),
                clocks.ended(),
                parts.diagrams().of(known),
                "/cases/" + known.number() + "/map",
                parts.people().of(known),
                parts.related().of(known, actor),
                ShownTime.full(clock.instant()));
    }

    /** The drawing of the process of a case that the person may see. */
    String diagram(String number, Actor actor) {
        return process.drawing(sheets.seen(number, actor).id()).xml();
    }

    private CaseView.Sealed sealed(CaseFacts known) {
        var found = check.of(known.id());
        var sentence = found.intact()
                ? labels.text("casework.seal.intact", found.entries())
                : labels.text("casework.seal.broken", String.valueOf(found.firstBroken()));
        return new CaseView.Sealed(found.intact(), sentence);
    }

    private @Nullable DueView due(CaseId id) {
        return search.line(id)
                .map(l -> due.due(
                        l.getHandlingYellowAt(),
                        l.getHandlingDueAt(),
                        l.getHandlingPaused(),
                        l.getLimitClock(),
                        l.getGridCode()))
                .orElse(null);
    }
}
