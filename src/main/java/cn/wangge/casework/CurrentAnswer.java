package cn.wangge.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The answer that moves the process on in the transaction under way; effects read its fields. */
@Component
class CurrentAnswer {

    Optional<Answer> get() {
        return Optional.ofNullable((Answer) TransactionSynchronizationManager.getResource(this));
    }

    /** Runs the work with the answer at hand. */
    void during(Answer answer, Runnable work) {
        var outer = TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, answer);
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
            if (outer != null) TransactionSynchronizationManager.bindResource(this, outer);
        }
    }
}
