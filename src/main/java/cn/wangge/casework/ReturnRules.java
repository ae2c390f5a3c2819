package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.Refusal;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * When a unit may return a case by itself: soon after the dispatch, not again and again, and not after an
 * arbitration. What is beyond that is a contested dispatch for the shift leader, so that no case goes to
 * and fro while its citizen waits (domain notes, section 5.3).
 */
@Component
class ReturnRules {

    private final CaseRules rules;
    private final Deadlines deadlines;
    private final Acting acting;

    ReturnRules(CaseRules rules, Deadlines deadlines, Acting acting) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.acting = acting;
    }

    /** @throws Refusal CONFLICT where the unit may only contest the dispatch */
    void refuseBeyond(CaseFacts facts) {
        refuseDesignated(facts);
        if (facts.returnCount() >= rules.returns()) {
            throw Refusal.conflict("casework.refusal.returnedOften", facts.returnCount());
        }
        var window = rules.returnWindow();
        var calendar = deadlines.counting(facts.calendar());
        var end = calendar.after(window.clock(), Objects.requireNonNull(facts.dispatchedAt()), calendar.length(window));
        if (acting.at().isAfter(end)) throw Refusal.conflict("casework.refusal.returnLate", rules.returnHours());
    }

    /** @throws Refusal CONFLICT where an arbitration has named the unit */
    void refuseDesignated(CaseFacts facts) {
        var unit = facts.responsibleUnit();
        if (unit != null && unit.equals(facts.designatedUnit())) throw Refusal.conflict("casework.refusal.designated");
    }
}
