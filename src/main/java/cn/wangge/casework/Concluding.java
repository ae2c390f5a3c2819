package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import java.util.HashSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a case to its end: assistance is called off, the handling clock ends and the reporter is told at
 * that moment. A referral to the efficiency office goes on with its own limit.
 */
@Component
class Concluding {

    private final Acting acting;
    private final Deadlines deadlines;
    private final CaseProcess process;
    private final SourceDemands demands;
    private final CaseReading cases;
    private final ApplicationEventPublisher events;

    Concluding(
            Acting acting,
            Deadlines deadlines,
            CaseProcess process,
            SourceDemands demands,
            CaseReading cases,
            ApplicationEventPublisher events) {
        this.acting = acting;
        this.demands = demands;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
        this.events = events;
    }

    void conclude(CaseFile theCase, Status end) {
        theCase.conclude(end, acting.at());
        if (theCase.facts().dispatchedAt() != null) {
            process.endSide(Assisting.PROCESS, theCase.id());
            deadlines.end(theCase.id(), DeadlineKind.HANDLING, acting.at());
            theCase.handlingClock(null, null, false);
        }
        demands.endLimit(theCase);
        events.publishEvent(ReporterTold.of(theCase.facts(), acting.at()));
        if (end != Status.MERGED) tellThoseWhoJoined(theCase);
    }

    /** Whoever reported the same matter hears of its end too; of two reports by one telephone the first is told. */
    private void tellThoseWhoJoined(CaseFile main) {
        var told = new HashSet<String>();
        told.add(main.facts().reporterPhone());
        for (var joined : cases.allJoinedTo(main.id())) {
            if (told.add(joined.reporterPhone())) {
                events.publishEvent(ReporterTold.ofJoined(joined, main.facts(), acting.at()));
            }
        }
    }
}
