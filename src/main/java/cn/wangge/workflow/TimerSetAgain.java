package cn.wangge.workflow;

import cn.wangge.casework.MomentNotDue;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;

/** A timer that came too early is set to its moment again and loses no try; other failures go the engine's way. */
class TimerSetAgain implements FailedJobCommandFactory {

    private final FailedJobCommandFactory others = new DefaultFailedJobCommandFactory();

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        var early = early(failure);
        if (early == null) return others.getCommand(jobId, failure);
        return context -> {
            var job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                job.unlock();
                job.setDuedate(Date.from(early.dueAt()));
            }
            return null;
        };
    }

    private static @Nullable MomentNotDue early(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MomentNotDue early) return early;
        }
        return null;
    }
}
