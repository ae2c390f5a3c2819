package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.catalog.Catalog;
import cn.wangge.catalog.Item;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.DeadlinePolicy;
import cn.wangge.deadline.Deadlines;
import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Units;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case in the words of messages to people: names for codes, and until when somebody is to answer. */
@Component
public class CaseWords {

    private final Catalog catalog;
    private final Grids grids;
    private final Units units;
    private final DeadlinePolicy policy;
    private final Deadlines deadlines;

    CaseWords(Catalog catalog, Grids grids, Units units, DeadlinePolicy policy, Deadlines deadlines) {
        this.catalog = catalog;
        this.grids = grids;
        this.units = units;
        this.policy = policy;
        this.deadlines = deadlines;
    }

    /** Name of the item, empty where none is settled upon yet. */
    public String item(@Nullable String categoryCode) {
        return categoryCode == null
                ? ""
                : catalog.find(categoryCode).map(Item::name).orElse("");
    }

    /** Name of the grid, its code where it is no longer in use. */
    public String grid(GridCode code) {
        return grids.find(code).map(GridInfo::name).orElse(code.value());
    }

    public String unit(UnitId id) {
        return units.name(id);
    }

    /** Until when an inspector summoned at that instant has time; the limit begins with the task. */
    public Instant dueOfInspection(CaseFacts facts, String purpose, Instant at) {
        var kind = purpose.equals("confirm") ? DeadlineKind.CONFIRMATION : DeadlineKind.VERIFICATION;
        return deadlines.counting(facts.calendar()).due(policy.limitFor(kind, facts.areaClass(), facts.urgent()), at);
    }
}
