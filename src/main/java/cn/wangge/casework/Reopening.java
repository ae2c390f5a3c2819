package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.Flag;
import cn.wangge.casefile.Status;
import cn.wangge.shared.Refusal;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 重新办理: a closed case goes back to its dispatch, within a set time after the closing. */
@Component
class Reopening {

    private static final int DISPATCH = 3;

    private final Acting acting;
    private final CaseRules rules;
    private final CaseProcess process;
    private final ApplicationEventPublisher events;

    Reopening(Acting acting, CaseRules rules, CaseProcess process, ApplicationEventPublisher events) {
        this.acting = acting;
        this.rules = rules;
        this.process = process;
        this.events = events;
    }

    boolean isInTime(CaseFacts facts) {
        var closed = facts.closedAt();
        return facts.status() == Status.CLOSED
                && closed != null
                && !acting.at().isAfter(closed.plus(Duration.ofDays(rules.reopenDays())));
    }

    /** @throws Refusal CONFLICT when the time has passed */
    void refuseLate(CaseFacts facts) {
        if (!isInTime(facts)) throw Refusal.conflict("casework.refusal.reopenLate", rules.reopenDays());
    }

    void reopen(CaseFile theCase) {
        refuseLate(theCase.facts());
        theCase.takenUpAgain(DISPATCH);
        theCase.flag(Flag.REOPENED, true);
        process.begin(theCase.id(), "CaseReopened");
        events.publishEvent(new CaseReopened(theCase.id(), acting.at()));
    }
}
