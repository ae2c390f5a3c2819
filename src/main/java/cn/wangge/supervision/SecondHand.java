package cn.wangge.supervision;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.LogKind;
import cn.wangge.casework.FlowTimers;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.Firing;
import cn.wangge.deadline.Overdue;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the timers of processes whose own hand has not come within its time. */
@Component
class SecondHand {

    private record Key(CaseId caseId, DeadlineKind kind, int share) {}

    private final Deadlines deadlines;
    private final FlowTimers timers;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final Alarms alarms;
    private final SupervisionSettings settings;
    private final SetAside<Key> aside = new SetAside<>();

    SecondHand(
            Deadlines deadlines,
            FlowTimers timers,
            Acting acting,
            PlatformTransactionManager transactions,
            Alarms alarms,
            SupervisionSettings settings) {
        this.deadlines = deadlines;
        this.timers = timers;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.alarms = alarms;
        this.settings = settings;
    }

    void run(Instant now) {
        // What is set aside must not use up the places of what could run.
        var most = settings.batch() + aside.at(now).size();
        for (var overdue : deadlines.unfiredFlowMoments(now.minus(settings.secondHandAfter()), most)) {
            var key = new Key(overdue.caseId(), overdue.kind(), overdue.share());
            if (!aside.holds(key, now)) run(key, overdue, now);
        }
    }

    private void run(Key key, Overdue overdue, Instant now) {
        try {
            var outcome = timers.runOverdue(overdue.caseId(), overdue.kind(), overdue.share());
            var missed = outcome == FlowTimers.Outcome.RESTORED
                    || outcome == FlowTimers.Outcome.NOWHERE && fireAlone(overdue, now);
            if (missed) {
                alarms.raise("timer of " + overdue + " missing: " + outcome, null);
            }
            aside.passed(key);
        } catch (RuntimeException e) {
            aside.add(key, e, now);
            if (!SetAside.passing(e)) alarms.raise("timer of " + overdue + " fails", e);
        }
    }

    /** The process has nothing left that waits for it: the moment is entered in the log, and no more. */
    private boolean fireAlone(Overdue overdue, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> acting.as(Actor.SYSTEM, now, () -> {
            var firing = deadlines.fire(overdue.caseId(), overdue.kind(), overdue.share(), now);
            if (firing.outcome() != Firing.Outcome.FIRED) return false;
            var action = "deadline." + overdue.kind() + "." + overdue.share();
            acting.theCase(overdue.caseId()).log(now, LogKind.MOMENT, action, Actor.SYSTEM, "流程已不在等候，仅作登记。", null);
            return true;
        })));
    }
}
