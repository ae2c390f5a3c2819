package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a case together. */
@Component
class CaseViews {

    private final CaseSheets sheets;
    private final CaseReading cases;
    private final CaseAccess access;
    private final SimilarCases similar;
    private final CaseProcess process;
    private final CaseSearch search;
    private final FactsViews facts;
    private final OpenViews open;
    private final LogViews log;
    private final DeadlineViews deadlines;
    private final ReasonViews reasons;
    private final DueWords due;
    private final Labels labels;

    CaseViews(
            CaseSheets sheets,
            CaseReading cases,
            CaseAccess access,
            SimilarCases similar,
            CaseProcess process,
            CaseSearch search,
            FactsViews facts,
            OpenViews open,
            LogViews log,
            DeadlineViews deadlines,
            ReasonViews reasons,
            DueWords due,
            Labels labels) {
        this.sheets = sheets;
        this.cases = cases;
        this.access = access;
        this.similar = similar;
        this.process = process;
        this.search = search;
        this.facts = facts;
        this.open = open;
        this.log = log;
        this.deadlines = deadlines;
        this.reasons = reasons;
        this.due = due;
        this.labels = labels;
    }

    CaseView view(String number, Actor actor) {
        var known = sheets.seen(number, actor);
        var id = known.id();
        var closedAt = known.closedAt();
        var ledger = deadlines.of(id);
        return new CaseView(
                known.number(),
                known.title(),
                labels.waiting(known.status(), known.step(), open.tasks(id)),
                known.step(),
                known.status().isEnd(),
                closedAt == null ? null : ShownTime.full(closedAt),
                known.flags().stream().map(Enum::name).toList(),
                known.status().isEnd() ? null : due(id),
                facts.view(known),
                open.of(id, actor),
                reasons.of(id),
                log.of(id),
                ledger.running(),
                ledger.ended(),
                "/cases/" + known.number() + "/diagram",
                process.drawing(id).active(),
                facts.documents(known),
                related(known, actor));
    }

    /** The drawing of the process of a case that the person may see. */
    String diagram(String number, Actor actor) {
        return process.drawing(sheets.seen(number, actor).id()).xml();
    }

    private @Nullable DueView due(CaseId id) {
        return search.line(id)
                .map(l -> due.due(
                        l.getHandlingYellowAt(), l.getHandlingDueAt(), l.getHandlingPaused(), l.getLimitClock()))
                .orElse(null);
    }

    /** The case it was joined to, those joined to it, and what may be the same matter; only what one may see. */
    private List<CaseView.Related> related(CaseFacts known, Actor actor) {
        var found = new ArrayList<CaseView.Related>();
        var main = known.mainCase();
        if (main != null) add(found, "main", main, actor);
        cases.joinedTo(known.id()).forEach(line -> add(found, "joined", new CaseId(line.id()), actor));
        similar.openNearby(known).forEach(line -> add(found, "similar", new CaseId(line.id()), actor));
        return found;
    }

    private void add(List<CaseView.Related> found, String relation, CaseId id, Actor actor) {
        cases.byId(id)
                .filter(other -> access.sees(other, actor))
                .ifPresent(other -> found.add(new CaseView.Related(
                        other.number(),
                        labels.text("casework.related." + relation),
                        other.title(),
                        labels.status(other.status(), other.step()),
                        "/cases/" + other.number())));
    }
}
