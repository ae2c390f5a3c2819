package cn.wangge.workflow;

import cn.wangge.casework.MomentNotDue;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A timer that came too early is set to its moment again, and one that met somebody else at the same case
 * comes again in a second; neither loses a try. Other failures go the engine's way.
 */
class TimerSetAgain implements FailedJobCommandFactory {

    private final FailedJobCommandFactory others = new DefaultFailedJobCommandFactory();

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        var again = again(failure);
        if (again == null) return others.getCommand(jobId, failure);
        return context -> {
            var job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                job.unlock();
                job.setDuedate(Date.from(again));
            }
            return null;
        };
    }

    private static @Nullable Instant again(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MomentNotDue early) return early.dueAt();
            if (cause instanceof ConcurrencyFailureException) {
                return ClockUtil.now().toInstant().plusSeconds(1);
            }
        }
        return null;
    }
}
