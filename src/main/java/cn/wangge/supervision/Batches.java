package cn.wangge.supervision;

import cn.wangge.casefile.Acting;
import cn.wangge.organization.Actor;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on many cases in one transaction; a case that fails is set aside and the batch is done without it. */
@Component
class Batches {

    /** More failures than this in one batch are no matter of single cases. */
    private static final int MOST_FAILURES = 50;

    private final TransactionTemplate transaction;
    private final Acting acting;
    private final Alarms alarms;

    Batches(PlatformTransactionManager transactions, Acting acting, Alarms alarms) {
        this.transaction = new TransactionTemplate(transactions);
        this.acting = acting;
        this.alarms = alarms;
    }

    /**
     * Runs the work as the system.
     *
     * @param work gets the cases to leave out, and throws {@link CaseFailed} naming the one it cannot do
     */
    <R> R run(Instant now, SetAside<CaseId> aside, Function<Set<CaseId>, R> work) {
        for (var failures = 0; ; failures++) {
            try {
                return transaction.execute(status -> acting.as(Actor.SYSTEM, now, () -> work.apply(aside.at(now))));
            } catch (CaseFailed failed) {
                if (failures == MOST_FAILURES) throw failed;
                aside.add(failed.caseId(), failed.reason(), now);
                if (!SetAside.passing(failed.reason())) {
                    alarms.raise("the sweep sets aside case " + failed.caseId(), failed.reason());
                }
            }
        }
    }

    /** One case of the batch, written at once so that a failure is known to be its own. */
    void each(CaseId id, Runnable work) {
        try {
            work.run();
            acting.keepNow();
        } catch (RuntimeException e) {
            throw new CaseFailed(id, e);
        }
    }
}
