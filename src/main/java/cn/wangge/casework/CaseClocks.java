package cn.wangge.casework;

import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Acting;
import cn.wangge.casefile.Flag;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.DeadlinePolicy;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.Running;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clocks of a case as its tasks and timers need them: begun by the first that asks. */
@Component
public class CaseClocks {

    private static final int ALL = 100;

    private final Deadlines deadlines;
    private final DeadlinePolicy policy;
    private final Acting acting;

    CaseClocks(Deadlines deadlines, DeadlinePolicy policy, Acting acting) {
        this.deadlines = deadlines;
        this.policy = policy;
        this.acting = acting;
    }

    /**
     * The running deadline of that kind: the one under way, resumed where it was paused, else a new one.
     * Of assisting limits each unit has its own.
     */
    public Running running(CaseId id, DeadlineKind kind) {
        var found = found(id, kind);
        if (!found.paused() || staysStill(id, kind)) return found;
        var resumed = deadlines.resume(id, kind, acting.at());
        show(id, kind, resumed);
        return resumed;
    }

    /** While a case is suspended its unit may report and ask; the clock stands still until the suspension ends. */
    private boolean staysStill(CaseId id, DeadlineKind kind) {
        return kind == DeadlineKind.HANDLING
                && acting.theCase(id).facts().flags().contains(Flag.SUSPENDED);
    }

    private Running found(CaseId id, DeadlineKind kind) {
        return switch (kind) {
            // Their limits are set when the case is dispatched, and when the suspension is granted.
            case HANDLING, SUSPENSION ->
                deadlines.current(id, kind).orElseThrow(() -> new IllegalStateException("not begun: " + kind));
            case ASSISTING -> deadlines.start(id, kind, limit(id, kind), acting.at());
            default -> deadlines.underWay(id, kind, limit(id, kind), acting.at());
        };
    }

    /** Due moment for a timer of a model; the share is in percent of the limit. */
    public Instant due(CaseId id, DeadlineKind kind, int share) {
        var running = running(id, kind);
        if (share == ALL && running.dueAt() != null) return running.dueAt();
        return deadlines
                .due(id, kind, share)
                .orElseThrow(() -> new IllegalStateException("no moment at " + share + " % of " + kind));
    }

    void end(CaseId id, UUID deadline) {
        deadlines.end(deadline, acting.at());
    }

    private Limit limit(CaseId id, DeadlineKind kind) {
        var facts = acting.theCase(id).facts();
        return policy.limitFor(kind, facts.areaClass(), facts.urgent());
    }

    void show(CaseId id, DeadlineKind kind, Running running) {
        if (kind != DeadlineKind.HANDLING) return;
        acting.theCase(id).handlingClock(running.yellowAt(), running.dueAt(), running.paused());
    }
}
