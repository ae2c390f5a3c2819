package cn.wangge.supervision;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.Flag;
import cn.wangge.casefile.LogKind;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.FiredMoment;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Fires the moments that only inform: an entry in the log each, the reminder flag, and word to whom it concerns. */
@Component
class InformingMoments {

    /** Percent. */
    private static final int ALL = 100;

    private final Deadlines deadlines;
    private final Acting acting;
    private final Batches batches;
    private final ApplicationEventPublisher events;
    private final SupervisionSettings settings;
    private final SetAside<CaseId> aside = new SetAside<>();

    InformingMoments(
            Deadlines deadlines,
            Acting acting,
            Batches batches,
            ApplicationEventPublisher events,
            SupervisionSettings settings) {
        this.deadlines = deadlines;
        this.acting = acting;
        this.batches = batches;
        this.events = events;
        this.settings = settings;
    }

    /** One batch, oldest first; whether it was a full one. */
    boolean fire(Instant now) {
        var fired = batches.run(now, aside, except -> {
            var due = deadlines.fireDueInformingMoments(now, settings.batch(), except);
            for (var moment : due) batches.each(moment.caseId(), () -> tell(moment));
            return due;
        });
        for (var moment : fired) aside.passed(moment.caseId());
        return fired.size() == settings.batch();
    }

    /** Enters a moment that has fired in the log of its case and passes the word on. */
    void tell(FiredMoment moment) {
        var theCase = acting.theCase(moment.caseId());
        var kind = moment.kind().name();
        var action = "deadline." + kind + "." + moment.share();
        theCase.log(moment.firedAt(), LogKind.MOMENT, action, acting.actor(), "", null);
        if (moment.kind() == DeadlineKind.HANDLING && moment.share() == ALL) theCase.flag(Flag.REMINDED, true);
        var number = theCase.facts().number();
        events.publishEvent(
                new MomentFired(moment.caseId(), number, kind, moment.share(), limitEndsAt(moment), moment.firedAt()));
    }

    private Instant limitEndsAt(FiredMoment moment) {
        if (moment.share() == ALL) return moment.dueAt();
        return deadlines.due(moment.caseId(), moment.kind(), ALL).orElse(moment.dueAt());
    }
}
