package cn.wangge.casework;

import cn.wangge.casefile.Channel;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the worklist page together. */
@Component
class WorklistViews {

    private final WorklistReading reading;
    private final WorklistLines lines;
    private final CaseTabs tabs;
    private final CaseProcess process;
    private final Labels labels;
    private final Grids grids;

    WorklistViews(
            WorklistReading reading,
            WorklistLines lines,
            CaseTabs tabs,
            CaseProcess process,
            Labels labels,
            Grids grids) {
        this.process = process;
        this.reading = reading;
        this.lines = lines;
        this.tabs = tabs;
        this.labels = labels;
        this.grids = grids;
    }

    WorklistView view(WorklistFilter filter, Actor actor) {
        var window = window(filter, actor);
        var queues = reading.queues(actor);
        return new WorklistView(
                WorklistFilter.QUEUES.stream()
                        .map(queue -> tab(queue, filter, actor, queues))
                        .toList(),
                filter.queue().equals(WorklistFilter.TODO)
                        ? queues.stream().map(q -> queue(q, filter)).toList()
                        : List.of(),
                new WorklistView.Filter(
                        filter.queue(),
                        filter.task(),
                        filter.light() == null ? null : filter.light().name(),
                        filter.step(),
                        filter.text(),
                        channels(filter.channel()),
                        townships(filter.township()),
                        filter.active()),
                window.rows(),
                window.pager(key -> filter.href(null, key), key -> filter.href(key, null)),
                filter.href());
    }

    private Window<WorklistRowView> window(WorklistFilter filter, Actor actor) {
        if (!filter.queue().equals(WorklistFilter.TODO)) {
            return tabs.cases(actor, filter).map(cases -> lines.cases(cases, actor));
        }
        return reading.window(actor, filter.query(), filter.before())
                .map(rows ->
                        rows.stream().map(row -> lines.item(row, actor, null)).toList());
    }

    private WorklistView.Tab tab(String queue, WorklistFilter filter, Actor actor, List<WorklistReading.Queue> queues) {
        var count = queue.equals(WorklistFilter.TODO)
                ? queues.stream().mapToInt(WorklistReading.Queue::count).sum()
                : tabs.count(actor, queue);
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
