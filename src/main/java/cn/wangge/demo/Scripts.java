package cn.wangge.demo;

import cn.wangge.catalog.Catalog;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What people decide at each task and what they write; follows the goal of the case, else the normal road. */
@Component
class Scripts {

    private static final Set<String> EARLY = Set.of(
            "RegisterReport",
            "ConfirmOnSite",
            "VillageDesk",
            "TownshipDesk",
            "DrawUpFile",
            "ApproveFiling",
            "DecomposeTask",
            "DispatchTask");

    private final Words words = new Words();
    private final SideLines side = new SideLines(words);
    private final LateLines late = new LateLines(words, side);
    private final EarlyLines early;
    private final Catalog catalog;

    Scripts(Planning planning, Catalog catalog) {
        this.early = new EarlyLines(words, planning);
        this.catalog = catalog;
    }

    Line line(Standing now) {
        if (SideLines.has(now.task())) return side.line(now);
        return EARLY.contains(now.task()) ? early.line(now) : late.line(now);
    }

    /** What the report says. */
    String report(Plan plan) {
        var lot = plan.lot();
        var said = Words.told(plan.scenario().report(), plan.spot().name(), lot);
        var channel = plan.channel().name();
        return words.optional("prefix." + channel, lot) + said + words.optional("suffix." + channel, lot);
    }

    /** The evidence that the item asks for, by the names of the form's fields. */
    List<String> evidence(String item) {
        return catalog.require(item).wantedEvidence().stream()
                .map(wanted -> wanted.name().equals("AFTER_PHOTO") ? "afterPhotos" : "document" + wanted.ordinal())
                .toList();
    }
}
