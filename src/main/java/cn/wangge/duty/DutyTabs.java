package cn.wangge.duty;

import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;

/** The parts of the duty pages that a person may see. */
record DutyTabs(String now, boolean log, boolean handovers) {

    static final String READS = "A65";

    static DutyTabs of(Policy policy, Actor actor, String now) {
        var reads = policy.allows(READS, actor);
        return new DutyTabs(now, reads, reads);
    }
}
