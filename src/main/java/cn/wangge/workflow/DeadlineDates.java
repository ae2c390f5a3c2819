package cn.wangge.workflow;

import cn.wangge.casefile.Acting;
import cn.wangge.casework.CaseClocks;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Answers {@code ${deadline.due(execution, 'KIND', share)}} in timers of models. */
@Component
class DeadlineDates {

    /** What stands still has no time; its timer asks again later. */
    private static final Duration ASK_AGAIN = Duration.ofHours(1);

    private final CaseClocks clocks;
    private final Deadlines deadlines;
    private final Acting acting;
    private final ThreadLocal<Boolean> asTheyStand = ThreadLocal.withInitial(() -> false);

    DeadlineDates(CaseClocks clocks, Deadlines deadlines, Acting acting) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.acting = acting;
    }

    Date due(VariableScope scope, String kind, int share) {
        var execution = (DelegateExecution) scope;
        var id = CaseId.parse(execution.getProcessBusinessKey());
        return Date.from(due(id, DeadlineKind.valueOf(kind), share));
    }

    private Instant due(CaseId id, DeadlineKind kind, int share) {
        if (!asTheyStand.get()) return clocks.due(id, kind, share);
        return deadlines.due(id, kind, share).orElseGet(() -> acting.at().plus(ASK_AGAIN));
    }

    /** Within this, asking for a date neither begins a deadline nor lets one run on. */
    void asTheyStand(Runnable work) {
        asTheyStand.set(true);
        try {
            work.run();
        } finally {
            asTheyStand.remove();
        }
    }
}
