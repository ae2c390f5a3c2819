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
    private final Labels labels;
    private final Grids grids;

    WorklistViews(WorklistReading reading, WorklistLines lines, CaseTabs tabs, Labels labels, Grids grids) {
        this.reading = reading;
        this.lines = lines;
        this.tabs = tabs;
        this.labels = labels;
        this.grids = grids;
    }

    WorklistView view(WorklistFilter filter, Actor actor) {
        var window = window(filter, actor);
        return new WorklistView(
                WorklistFilter.QUEUES.stream()
                        .map(queue -> tab(queue, filter, actor))
                        .toList(),
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

    private WorklistView.Tab tab(String queue, WorklistFilter filter, Actor actor) {
        var count = queue.equals(WorklistFilter.TODO)
                ? reading.count(actor, WorklistFilter.everything())
                : tabs.count(actor, queue);
        return new WorklistView.Tab(
                queue,
                labels.text("casework.queue." + queue),
                Window.count(count),
                queue.equals(filter.queue()),
                "/worklist?queue=" + queue);
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
