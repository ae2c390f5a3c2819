package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** Stops the handling clock while the case is not with its unit. */
@Component
class HandlingPause {

    private final Acting acting;
    private final Deadlines deadlines;

    HandlingPause(Acting acting, Deadlines deadlines) {
        this.acting = acting;
        this.deadlines = deadlines;
    }

    void pause(CaseFile theCase, String why) {
        deadlines.pause(theCase.id(), DeadlineKind.HANDLING, why, acting.actor().id(), acting.at());
        theCase.handlingClock(null, null, true);
    }
}
