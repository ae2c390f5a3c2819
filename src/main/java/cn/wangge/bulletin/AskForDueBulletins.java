package cn.wangge.bulletin;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Asks each minute for what is due, on one node of all. */
@DisallowConcurrentExecution
class AskForDueBulletins implements Job {

    private final DueBulletins due;

    AskForDueBulletins(DueBulletins due) {
        this.due = due;
    }

    @Override
    public void execute(JobExecutionContext context) {
        due.askAll();
    }
}
