package cn.wangge.casefile;

import cn.wangge.organization.Actor;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a past be told: commands and moments of one case, each at its own instant, all of them in one
 * transaction. So nobody ever sees a case half told, no timer and no sweep meets a moment of the past,
 * and a story that breaks off has never been. Nothing that comes from outside leads here.
 */
@Component
public class PastTelling {

    private final Acting acting;
    private final TransactionTemplate transaction;

    PastTelling(Acting acting, PlatformTransactionManager transactions) {
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells one story; all of it is kept, or nothing. */
    public <R> R tell(Supplier<R> story) {
        if (underWay()) throw new IllegalStateException("one story at a time");
        return transaction.execute(status -> {
            TransactionSynchronizationManager.bindResource(this, this);
            try {
                return story.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    /** A scene of the story: somebody acts at that instant. */
    public <R> R scene(Actor actor, Instant at, Supplier<R> work) {
        if (!underWay()) throw new IllegalStateException("no story is being told");
        return acting.scene(actor, at, work);
    }

    /** Whether what happens in this transaction is told of the past; then nobody's telephone is to ring. */
    public boolean underWay() {
        return TransactionSynchronizationManager.hasResource(this);
    }
}
