package cn.wangge.casework;

import cn.wangge.casefile.Status;
import cn.wangge.casework.db.tables.records.CaseLineRecord;
import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.grid.Place;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.Units;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the worklist page in words: items, and cases in the tabs of cases. */
@Component
class WorklistLines {

    private final WorklistReading reading;
    private final CaseProcess process;
    private final Labels labels;
    private final DueWords due;
    private final Catalog catalog;
    private final Grids grids;
    private final Units units;
    private final People people;

    WorklistLines(
            WorklistReading reading,
            CaseProcess process,
            Labels labels,
            DueWords due,
            Catalog catalog,
            Grids grids,
            Units units,
            People people) {
        this.reading = reading;
        this.process = process;
        this.labels = labels;
        this.due = due;
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
        this.people = people;
    }

    WorklistRowView item(WorklistLineRecord row, Actor actor, @Nullable String notice) {
        var place = grids.place(new GridCode(row.getGridCode()));
        var holder = row.getClaimedBy();
        var thumbnail = row.getThumbnail();
        var mayTake = isFor(row, actor);
        var href = mayTake ? "/worklist/" + row.getItemId() : "/cases/" + row.getNumber();
        return new WorklistRowView(
                row.getItemId().toString(),
                row.getNumber(),
                href,
                href + "/preview",
                labels.task(task(row)),
                labels.channel(row.getChannel()),
                category(row.getCategoryCode()),
                row.getTitle(),
                name(place, 2),
                name(place, 3),
                gridOf(place),
                row.getAddress(),
                row.getStep(),
                due.due(row.getYellowAt(), row.getRedAt(), false, row.getClock(), row.getGridCode()),
                due.due(
                        row.getHandlingYellowAt(),
                        row.getHandlingDueAt(),
                        row.getHandlingPaused(),
                        row.getLimitClock(),
                        row.getGridCode()),
                due.source(row.getReportedAt(), row.getSourceDueAt()),
                List.of(row.getFlags()),
                unit(row.getUnitCode() != null ? row.getUnitCode() : row.getResponsibleUnit()),
                thumbnail == null ? null : "/photos/" + thumbnail + "/thumbnail",
                holder == null ? null : people.name(new PersonId(holder)),
                actor.id().value().equals(holder),
                mayTake && holder == null,
                notice);
    }

    /** Each case by the item of it that the reader may do, else by the riskiest, else by itself. */
    List<WorklistRowView> cases(List<CaseLineRecord> cases, Actor actor) {
        var open = reading.ofCases(cases.stream().map(CaseLineRecord::getId).toList()).stream()
                .collect(Collectors.groupingBy(WorklistLineRecord::getCaseId));
        return cases.stream()
                .map(line -> theCase(line, open.getOrDefault(line.getId(), List.of()), actor))
                .toList();
    }

    private WorklistRowView theCase(CaseLineRecord line, List<WorklistLineRecord> open, Actor actor) {
        if (open.isEmpty()) return theCase(line);
        var shown = open.stream().filter(row -> isFor(row, actor)).findFirst().orElse(open.get(0));
        return item(shown, actor, null);
    }

    private WorklistRowView theCase(CaseLineRecord line) {
        var place = grids.place(new GridCode(line.getGridCode()));
        return new WorklistRowView(
                line.getNumber(),
                line.getNumber(),
                "/cases/" + line.getNumber(),
                "/cases/" + line.getNumber() + "/preview",
                labels.status(Status.valueOf(line.getStatus()), line.getStep()),
                labels.channel(line.getChannel()),
                category(line.getCategoryCode()),
                line.getTitle(),
                name(place, 2),
                name(place, 3),
                gridOf(place),
                line.getAddress(),
                line.getStep(),
                null,
                due.due(
                        line.getHandlingYellowAt(),
                        line.getHandlingDueAt(),
                        line.getHandlingPaused(),
                        line.getLimitClock(),
                        line.getGridCode()),
                line.getEndedAt() == null ? due.source(line.getReportedAt(), line.getSourceDueAt()) : null,
                List.of(line.getFlags()),
                unit(line.getResponsibleUnit()),
                null,
                null,
                false,
                false,
                null);
    }

    TaskModel task(WorklistLineRecord row) {
        return process.task(row.getModelRef(), row.getTaskKey());
    }

    static boolean isFor(WorklistLineRecord row, Actor actor) {
        var unit = row.getUnitCode();
        return actor.covers(
                Post.valueOf(row.getRole()), new GridCode(row.getAreaCode()), unit == null ? null : new UnitId(unit));
    }

    String category(@Nullable String code) {
        if (code == null) return labels.text("casework.noCategory");
        return catalog.find(code).map(Item::name).orElse(code);
    }

    private @Nullable String unit(@Nullable String code) {
        return code == null
                ? null
                : units.find(new UnitId(code))
                        .map(cn.wangge.organization.Unit::shortName)
                        .orElse(code);
    }

    /** Without the village's name, which stands before it. */
    private static String gridOf(Place place) {
        var grid = name(place, 4);
        var village = name(place, 3);
        return grid.startsWith(village) ? grid.substring(village.length()) : grid;
    }

    private static String name(Place place, int level) {
        return place.path().stream()
                .filter(grid -> grid.level() == level)
                .map(GridInfo::name)
                .findFirst()
                .orElse("");
    }
}
