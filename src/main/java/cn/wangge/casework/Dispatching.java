package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseFile;
import cn.wangge.catalog.Catalog;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.Running;
import cn.wangge.organization.Units;
import cn.wangge.shared.Refusal;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Sends the case to its unit and sets the handling clock: a unit that gets it again goes on with what
 * is left, another begins anew (design, section 6).
 */
@Component
class Dispatching {

    private final Acting acting;
    private final DecisionTables tables;
    private final Catalog catalog;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Units units;
    private final LimitWords words;

    Dispatching(
            Acting acting,
            DecisionTables tables,
            Catalog catalog,
            Deadlines deadlines,
            CaseClocks clocks,
            Units units,
            LimitWords words) {
        this.acting = acting;
        this.tables = tables;
        this.catalog = catalog;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.units = units;
        this.words = words;
    }

    void dispatch(CaseFile theCase) {
        var facts = theCase.facts();
        var unit = facts.proposedUnit();
        if (unit == null) throw Refusal.invalid("unit", "casework.refusal.noUnit");
        var limit = limit(theCase);
        var running = handlingClock(facts, unit.equals(facts.responsibleUnit()), limit);
        theCase.units().dispatched(unit, facts.proposedAssisting(), limit, acting.at());
        clocks.show(facts.id(), DeadlineKind.HANDLING, running);
        theCase.remark("派遣至%s，处置时限%s，截止%s。"
                .formatted(units.name(unit), words.of(limit), Moment.day(Objects.requireNonNull(running.dueAt()))));
    }

    private Limit limit(CaseFile theCase) {
        var facts = theCase.facts();
        var condition = catalog.condition(Objects.requireNonNull(facts.conditionId()));
        var decided = tables.decide(
                theCase,
                "time-limit",
                Map.of(
                        "clock", condition.limit().clock().name(),
                        "amount", condition.limit().amount(),
                        "areaClass", facts.areaClass(),
                        "urgent", facts.urgent(),
                        "channel", facts.channel().name()));
        return new Limit(ClockKind.valueOf(decided.text("clock")), decided.number("amount"));
    }

    private Running handlingClock(CaseFacts facts, boolean sameUnit, Limit limit) {
        if (!sameUnit) return deadlines.start(facts.id(), DeadlineKind.HANDLING, limit, acting.at());
        var current = deadlines.underWay(facts.id(), DeadlineKind.HANDLING, limit, acting.at());
        return current.paused() ? deadlines.resume(facts.id(), DeadlineKind.HANDLING, acting.at()) : current;
    }
}
