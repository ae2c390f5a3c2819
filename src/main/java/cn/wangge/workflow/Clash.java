package cn.wangge.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The engine's own clash becomes the one that a command is tried again upon. */
final class Clash {

    private Clash() {}

    static <R> R translated(Supplier<R> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("process changed meanwhile", e);
        }
    }
}
