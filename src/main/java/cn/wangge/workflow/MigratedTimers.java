package cn.wangge.workflow;

import cn.wangge.casework.FlowTimers;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import org.springframework.stereotype.Component;

/** The timers of a case that moves to another version: the ledger decides, nothing is resumed and nothing begins. */
@Component
class MigratedTimers {

    private final FlowTimerModels models;
    private final FlowTimers timers;
    private final Deadlines deadlines;
    private final DeadlineDates dates;

    MigratedTimers(FlowTimerModels models, FlowTimers timers, Deadlines deadlines, DeadlineDates dates) {
        this.models = models;
        this.timers = timers;
        this.deadlines = deadlines;
        this.dates = dates;
    }

    /** Timers that the new version sets meanwhile get the time of the ledger as it stands. */
    void byTheLedger(Runnable moving) {
        dates.asTheyStand(moving);
    }

    /**
     * Waiting timers get the time of the ledger. One whose deadline stands still keeps its date: it will find
     * itself early and is set again.
     */
    void align(CaseId id, String version) {
        for (var timer : models.of(version)) {
            deadlines
                    .due(id, timer.kind(), timer.share())
                    .ifPresent(due -> timers.moveTo(id, timer.kind(), timer.share(), due));
        }
    }
}
