package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.Flag;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** 挂账: the handling clock stands still until a day, and runs on by itself. */
@Component
class Suspending {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    private final Acting acting;
    private final Deadlines deadlines;
    private final WorklistKeeper worklist;

    Suspending(Acting acting, Deadlines deadlines, WorklistKeeper worklist) {
        this.acting = acting;
        this.deadlines = deadlines;
        this.worklist = worklist;
    }

    /** Days from the instant of the command to that day. */
    int daysUntil(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(acting.at().atZone(COUNTY).toLocalDate(), day);
    }

    void begin(CaseFile theCase, LocalDate until, String why) {
        deadlines.pause(theCase.id(), DeadlineKind.HANDLING, why, acting.actor().id(), acting.at());
        theCase.handlingClock(null, null, true);
        theCase.flag(Flag.SUSPENDED, true);
        worklist.paused(theCase.id(), DeadlineKind.HANDLING);
        // One that was granted late on its last day still stands still for a day.
        var days = Math.max(1, daysUntil(until));
        deadlines.start(theCase.id(), DeadlineKind.SUSPENSION, new Limit(ClockKind.NATURAL_DAYS, days), acting.at());
    }

    /** The clock runs on; without a suspension nothing happens. */
    boolean end(CaseFile theCase) {
        if (!theCase.facts().flags().contains(Flag.SUSPENDED)) return false;
        theCase.flag(Flag.SUSPENDED, false);
        deadlines.end(theCase.id(), DeadlineKind.SUSPENSION, acting.at());
        var running = deadlines.resume(theCase.id(), DeadlineKind.HANDLING, acting.at());
        worklist.runsOn(theCase.id(), running);
        return true;
    }
}
