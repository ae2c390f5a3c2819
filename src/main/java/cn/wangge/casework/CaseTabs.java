package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static org.jooq.impl.DSL.noCondition;

import cn.wangge.casefile.Flag;
import cn.wangge.casework.db.tables.records.CaseLineRecord;
import cn.wangge.deadline.Light;
import cn.wangge.organization.Actor;
import java.time.Clock;
import java.time.Instant;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tabs of the worklist that show cases instead of items: what one passed on, and what is watched. */
@Component
class CaseTabs {

    private final CaseSearch search;
    private final Clock clock;

    CaseTabs(CaseSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    Window<CaseLineRecord> cases(Actor actor, WorklistFilter filter) {
        var query = filter.caseQuery();
        var light = lit(filter.light(), clock.instant());
        return switch (filter.queue()) {
            case "running" -> search.answered(actor, false, query, light, filter.before());
            case "done" -> search.answered(actor, true, query, light, filter.before());
            case "supervised" -> search.flagged(actor, Flag.SUPERVISED, query, light, filter.before());
            case "returned" -> search.flagged(actor, Flag.RETURNED, query, light, filter.before());
            case WorklistTabs.SUSPENDED -> search.flagged(actor, Flag.SUSPENDED, query, light, filter.before());
            default -> throw new IllegalArgumentException("no tab of cases: " + filter.queue());
        };
    }

    int count(Actor actor, String queue) {
        return switch (queue) {
            case "running" -> search.countAnswered(actor, false);
            case "done" -> search.countAnswered(actor, true);
            case "supervised" -> search.countFlagged(actor, Flag.SUPERVISED, noCondition());
            case "returned" -> search.countFlagged(actor, Flag.RETURNED, noCondition());
            case WorklistTabs.SUSPENDED -> search.countFlagged(actor, Flag.SUSPENDED, noCondition());
            default -> throw new IllegalArgumentException("no tab of cases: " + queue);
        };
    }

    int countSupervised(Actor actor, Light light) {
        return search.countFlagged(actor, Flag.SUPERVISED, lit(light, clock.instant()));
    }

    /** Of a case the light of its handling limit counts. */
    private static Condition lit(@Nullable Light light, Instant now) {
        if (light == null) return noCondition();
        return switch (light) {
            case RED -> CASE_LINE.HANDLING_DUE_AT.lt(now);
            case YELLOW -> CASE_LINE.HANDLING_YELLOW_AT.lt(now).and(CASE_LINE.HANDLING_DUE_AT.ge(now));
            case GREEN -> CASE_LINE.HANDLING_YELLOW_AT.ge(now);
            case PAUSED -> CASE_LINE.HANDLING_PAUSED.isTrue();
            case NONE -> CASE_LINE.HANDLING_DUE_AT.isNull().and(CASE_LINE.HANDLING_PAUSED.isFalse());
        };
    }
}
