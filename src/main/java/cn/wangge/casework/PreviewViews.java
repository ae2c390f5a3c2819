package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the preview beside the worklist together. */
@Component
class PreviewViews {

    private static final int ENTRIES = 4;

    private final ItemReading items;
    private final CaseSheets sheets;
    private final CaseSearch search;
    private final WorklistReading worklist;
    private final WorklistLines lines;
    private final OpenViews open;
    private final FactsViews facts;
    private final DeadlineViews deadlines;
    private final LogViews log;
    private final Labels labels;
    private final People people;

    PreviewViews(
            ItemReading items,
            CaseSheets sheets,
            CaseSearch search,
            WorklistReading worklist,
            WorklistLines lines,
            OpenViews open,
            FactsViews facts,
            DeadlineViews deadlines,
            LogViews log,
            Labels labels,
            People people) {
        this.items = items;
        this.sheets = sheets;
        this.search = search;
        this.worklist = worklist;
        this.lines = lines;
        this.open = open;
        this.facts = facts;
        this.deadlines = deadlines;
        this.log = log;
        this.labels = labels;
        this.people = people;
    }

    /** An item that the person may do, with the decisions it offers. */
    PreviewView ofItem(ItemId id, Actor actor) {
        var item = items.openFor(id, actor);
        var line = worklist.line(id).orElseThrow(() -> Refusal.unknown("casework.refusal.itemGone"));
        var model = lines.task(line);
        var held = item.heldByOther(actor) ? held(item) : null;
        var ways = held != null
                ? List.<PreviewView.Way>of()
                : model.decisions().stream().map(d -> way(id, d)).toList();
        return view(items.facts(item), lines.item(line, actor, null), List.of(model), held, ways);
    }

    /** A case that the person may only look at. */
    PreviewView ofCase(String number, Actor actor) {
        var known = sheets.seen(number, actor);
        var line = search.line(known.id()).orElseThrow(() -> Refusal.unknown("casefile.refusal.unknown"));
        var row = lines.cases(List.of(line), actor).get(0);
        return view(known, row, open.tasks(known.id()), null, List.of());
    }

    private PreviewView view(
            CaseFacts known,
            WorklistRowView row,
            List<TaskModel> tasks,
            @Nullable String held,
            List<PreviewView.Way> ways) {
        var entries = log.of(known.id());
        return new PreviewView(
                row,
                labels.waiting(known.status(), known.step(), tasks),
                known.status().isEnd(),
                held,
                facts.view(known),
                deadlines.of(known.id()).running(),
                entries.subList(0, Math.min(ENTRIES, entries.size())),
                entries.size(),
                ways);
    }

    private PreviewView.Way way(ItemId id, TaskModel.Decision decision) {
        return new PreviewView.Way(
                decision.id(), labels.decision(decision), "/worklist/" + id + "?decision=" + decision.id() + "#decide");
    }

    private String held(OpenItem item) {
        return labels.text(
                "casework.refusal.held",
                people.name(new PersonId(Objects.requireNonNull(item.claimedBy()))),
                ItemDesk.TIME.format(Objects.requireNonNull(item.claimedAt())));
    }
}
