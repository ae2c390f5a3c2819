package cn.wangge.supervision;

import cn.wangge.casefile.PastTelling;
import cn.wangge.casework.FlowTimers;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.NextMoment;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fires what falls due in a past that is being told, each moment at its own instant, as the sweep would have. */
@Component
public class PastMoments {

    private final PastTelling past;
    private final Deadlines deadlines;
    private final InformingMoments informing;
    private final FlowTimers timers;

    PastMoments(PastTelling past, Deadlines deadlines, InformingMoments informing, FlowTimers timers) {
        this.past = past;
        this.deadlines = deadlines;
        this.informing = informing;
        this.timers = timers;
    }

    /** Fires what is due first in a case until then; at which instant, empty where nothing is due. */
    public Optional<Instant> fireNext(CaseId id, Instant until) {
        return deadlines.nextUnfired(id, until).map(moment -> {
            past.scene(Actor.SYSTEM, moment.dueAt(), () -> fire(id, moment));
            return moment.dueAt();
        });
    }

    private boolean fire(CaseId id, NextMoment moment) {
        if (!moment.changesFlow()) {
            deadlines.fireDueInformingMoments(moment.dueAt(), id).forEach(informing::tell);
        } else if (!timers.runWithin(id, moment.kind(), moment.share())) {
            throw new IllegalStateException("nothing waits for " + moment + " in case " + id);
        }
        return true;
    }
}
