package cn.wangge.casework;

import cn.wangge.casefile.Channel;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the worklist page together. */
@Component
class WorklistViews {

    /** So many new ones at once are noticed all the same. */
    private static final int URGENT = 50;

    private final WorklistReading reading;
    private final WorklistLines lines;
    private final CaseTabs tabs;
    private final ItemTabs itemTabs;
    private final RowRemarks remarks;
    private final CaseProcess process;
    private final Labels labels;
    private final Grids grids;

    WorklistViews(
            WorklistReading reading,
            WorklistLines lines,
            CaseTabs tabs,
            ItemTabs itemTabs,
            RowRemarks remarks,
            CaseProcess process,
            Labels labels,
            Grids grids) {
        this.process = process;
        this.reading = reading;
        this.lines = lines;
        this.tabs = tabs;
        this.itemTabs = itemTabs;
        this.remarks = remarks;
        this.labels = labels;
        this.grids = grids;
    }

    WorklistView view(WorklistFilter filter, Actor actor) {
        var shown = shown(filter, actor);
        var queues = reading.queues(actor);
        return new WorklistView(
                WorklistTabs.of(actor).stream()
                        .map(queue -> tab(queue, filter, actor, queues))
                        .toList(),
                filter.queue().equals(WorklistTabs.TODO)
                        ? queues.stream().map(q -> queue(q, filter)).toList()
                        : List.of(),
                new WorklistView.Filter(
                        filter.queue(),
                        filter.task(),
                        filter.urgent(),
                        filter.light() == null ? null : filter.light().name(),
                        filter.step(),
                        filter.text(),
                        channels(filter.channel()),
                        townships(filter.township()),
                        filter.active()),
                shown.window.rows(),
                shown.remarks,
                shown.window.pager(key -> filter.href(null, key), key -> filter.href(key, null)),
                filter.href(),
                reading.urgent(actor, URGENT).stream().map(UUID::toString).collect(Collectors.joining(" ")));
    }

    /** Rows, and what is said of them besides. */
    private record Shown(Window<WorklistRowView> window, Map<String, String> remarks) {}

    private Shown shown(WorklistFilter filter, Actor actor) {
        var queue = filter.queue();
        if (!WorklistTabs.OF_ITEMS.contains(queue)) return shownCases(filter, actor);
        var items = queue.equals(WorklistTabs.TODO)
                ? reading.window(actor, filter.query(), filter.before())
                : itemTabs.items(actor, filter);
        var window = items.map(
                rows -> rows.stream().map(row -> lines.item(row, actor, null)).toList());
        return new Shown(window, remarks.ofItems(queue, items.rows()));
    }

    private Shown shownCases(WorklistFilter filter, Actor actor) {
        var cases = tabs.cases(actor, filter);
        var window = cases.map(rows -> lines.cases(rows, actor));
        if (!filter.queue().equals(WorklistTabs.SUSPENDED)) return new Shown(window, Map.of());
        var byNumber = remarks.ofSuspended(cases.rows());
        return new Shown(
                window,
                window.rows().stream()
                        .filter(row -> byNumber.containsKey(row.caseNumber()))
                        .collect(Collectors.toMap(WorklistRowView::itemId, row -> byNumber.get(row.caseNumber()))));
    }

    private WorklistView.Tab tab(String queue, WorklistFilter filter, Actor actor, List<WorklistReading.Queue> queues) {
        var count = queue.equals(WorklistTabs.TODO)
                ? queues.stream().mapToInt(WorklistReading.Queue::count).sum()
                : WorklistTabs.OF_ITEMS.contains(queue) ? itemTabs.count(actor, queue) : tabs.count(actor, queue);
        return new WorklistView.Tab(
                queue,
                labels.text("casework.queue." + queue),
                Window.count(count),
                queue.equals(filter.queue()),
                "/worklist?queue=" + queue);
    }

    /** One task alone; the other filters are cleared. Taken once more it shows all again. */
    private WorklistView.Queue queue(WorklistReading.Queue queue, WorklistFilter filter) {
        var current = queue.taskKey().equals(filter.task());
        return new WorklistView.Queue(
                queue.taskKey(),
                labels.task(process.task(queue.modelRef(), queue.taskKey())),
                Window.count(queue.count()),
                queue.red(),
                current,
                current ? "/worklist?queue=todo" : "/worklist?queue=todo&task=" + queue.taskKey());
    }

    List<OptionView> channels(@Nullable String chosen) {
        return Arrays.stream(Channel.values())
                .map(c -> new OptionView(
                        c.name(), labels.channel(c.name()), c.name().equals(chosen)))
                .toList();
    }

    List<OptionView> townships(@Nullable String chosen) {
        return grids.search("", 1).stream()
                .flatMap(county -> grids.children(county.code()).stream())
                .map(t -> new OptionView(
                        t.code().value(), t.name(), t.code().value().equals(chosen)))
                .toList();
    }
}
