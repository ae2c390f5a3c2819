package cn.wangge.casework;

import cn.wangge.casefile.Status;
import cn.wangge.casework.db.tables.records.CaseLineRecord;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Units;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the search page together. */
@Component
class CaseSearchViews {

    private final CaseSearch search;
    private final WorklistViews lists;
    private final WorklistLines lines;
    private final Labels labels;
    private final DueWords due;
    private final Catalog catalog;
    private final Grids grids;
    private final Units units;

    CaseSearchViews(
            CaseSearch search,
            WorklistViews lists,
            WorklistLines lines,
            Labels labels,
            DueWords due,
            Catalog catalog,
            Grids grids,
            Units units) {
        this.search = search;
        this.lists = lists;
        this.lines = lines;
        this.labels = labels;
        this.due = due;
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
    }

    CaseSearchView view(CaseFilter filter, Actor actor) {
        var found = search.window(actor, filter.query(), filter.before())
                .map(rows -> rows.stream().map(this::row).toList());
        return new CaseSearchView(
                shown(filter),
                found.rows(),
                found.pager(key -> filter.href(null, key), key -> filter.href(key, null)),
                filter.reversed() ? List.of(labels.text("casework.search.reversed")) : List.of());
    }

    private CaseSearchView.Filter shown(CaseFilter filter) {
        var category = filter.category();
        return new CaseSearchView.Filter(
                filter.text(),
                filter.step(),
                statuses(filter.status()),
                lists.channels(filter.channel()),
                lists.townships(filter.township()),
                category,
                category == null ? null : catalog.find(category).map(Item::name).orElse(category),
                day(filter.from()),
                day(filter.to()),
                filter.active());
    }

    private List<OptionView> statuses(@Nullable String chosen) {
        var open = new OptionView(CaseSearch.OPEN, labels.text("casework.search.open"), CaseSearch.OPEN.equals(chosen));
        var each = Arrays.stream(Status.values())
                .map(s -> new OptionView(s.name(), labels.status(s, 0), s.name().equals(chosen)));
        return Stream.concat(Stream.of(open), each).toList();
    }

    private CaseRowView row(CaseLineRecord line) {
        var status = Status.valueOf(line.getStatus());
        var unit = line.getResponsibleUnit();
        return new CaseRowView(
                line.getNumber(),
                line.getTitle(),
                lines.category(line.getCategoryCode()),
                labels.status(status, line.getStep()),
                line.getStep(),
                status.isEnd(),
                List.of(line.getFlags()),
                labels.channel(line.getChannel()),
                grids.place(new GridCode(line.getGridCode()).at(2)).name(),
                line.getAddress(),
                unit == null
                        ? null
                        : units.find(new UnitId(unit))
                                .map(cn.wangge.organization.Unit::shortName)
                                .orElse(unit),
                ShownTime.full(line.getReportedAt()),
                status.isEnd()
                        ? null
                        : due.due(
                                line.getHandlingYellowAt(),
                                line.getHandlingDueAt(),
                                line.getHandlingPaused(),
                                line.getLimitClock(),
                                line.getGridCode()));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
