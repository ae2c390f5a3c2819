package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.shared.Refusal;

/** What a case must have before it is filed. */
final class FilingGuard {

    private FilingGuard() {}

    /** @throws Refusal INVALID on the item or the condition that is missing */
    static void refuseIncomplete(CaseFacts facts) {
        if (facts.categoryCode() == null) throw Refusal.invalid("categoryCode", "casework.refusal.noCategory");
        if (facts.conditionId() == null) throw Refusal.invalid("conditionId", "casework.refusal.noCondition");
    }
}
