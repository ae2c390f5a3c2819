package cn.wangge.casework;

import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.deadline.Light;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Units;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts names to the codes of worklist rows. */
@Component
class WorklistRows {

    private final CaseProcess process;
    private final Catalog catalog;
    private final Grids grids;
    private final Units units;
    private final People people;

    WorklistRows(CaseProcess process, Catalog catalog, Grids grids, Units units, People people) {
        this.process = process;
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
        this.people = people;
    }

    WorklistRow row(WorklistLineRecord row, Actor actor, Instant now) {
        var task = process.task(row.getModelRef(), row.getTaskKey());
        var place = grids.place(new GridCode(row.getGridCode()));
        var category = row.getCategoryCode();
        var unit = row.getUnitCode() != null ? row.getUnitCode() : row.getResponsibleUnit();
        var holder = row.getClaimedBy();
        var paused = row.getHandlingPaused();
        var thumbnail = row.getThumbnail();
        var own = Light.at(now, row.getYellowAt(), row.getRedAt(), false);
        var whole = Light.at(now, row.getHandlingYellowAt(), row.getHandlingDueAt(), paused);
        return new WorklistRow(
                row.getItemId().toString(),
                row.getNumber(),
                row.getStep(),
                task.action(),
                task.name(),
                row.getTitle(),
                row.getChannel(),
                category == null ? null : catalog.find(category).map(Item::name).orElse(category),
                name(place, 2),
                name(place, 3),
                name(place, 4),
                row.getAddress(),
                unit == null ? null : units.name(new UnitId(unit)),
                row.getRedAt(),
                row.getHandlingDueAt(),
                (own == Light.NONE ? whole : own).name(),
                List.of(row.getFlags()),
                holder == null ? null : people.name(new PersonId(holder)),
                thumbnail == null ? null : "/photos/" + thumbnail + "/thumbnail",
                row.getRole(),
                actor.id().value().equals(holder),
                whole.name(),
                row.getOpenedAt(),
                row.getSourceDueAt());
    }

    private static String name(cn.wangge.grid.Place place, int level) {
        return place.path().stream()
                .filter(g -> g.level() == level)
                .map(cn.wangge.grid.GridInfo::name)
                .findFirst()
                .orElse("");
    }
}
