package cn.wangge.casework;

import cn.wangge.casefile.CaseFile;
import cn.wangge.organization.Units;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 多部门协办: each assisting unit answers in a process of its own. */
@Component
class Assisting {

    static final String PROCESS = "assisting-answer";
    static final String TASK = "UserTask_AnswerAsAssistant";

    private final CaseProcess process;
    private final OpenItems items;
    private final Units units;

    Assisting(CaseProcess process, OpenItems items, Units units) {
        this.process = process;
        this.items = items;
        this.units = units;
    }

    /** Asks these units; one that is being asked already is not asked twice, one that declined is asked again. */
    void ask(CaseFile theCase, List<UnitId> asked) {
        var open = items.ofCase(theCase.id()).stream()
                .filter(item -> item.taskKey().equals(TASK))
                .map(OpenItem::unit)
                .toList();
        for (var unit : asked) {
            if (!open.contains(unit)) process.startSide(PROCESS, theCase.id(), Map.of("unit", unit.value()));
        }
    }

    /** More units than the dispatch named. @throws Refusal INVALID for the responsible unit itself */
    void invite(CaseFile theCase, Answer answer) {
        var invited = answer.texts("assistingUnits").stream().map(UnitId::new).toList();
        if (invited.contains(theCase.facts().responsibleUnit())) {
            throw Refusal.invalid("assistingUnits", "casework.refusal.assistsItself");
        }
        var all = new LinkedHashSet<>(theCase.facts().assistingUnits());
        all.addAll(invited);
        theCase.units().assistedBy(List.copyOf(all));
        ask(theCase, invited);
        theCase.remark("商请" + String.join("、", invited.stream().map(units::name).toList()) + "协办。");
    }

    long open(CaseFile theCase) {
        return items.ofCase(theCase.id()).stream()
                .filter(item -> item.taskKey().equals(TASK))
                .count();
    }
}
