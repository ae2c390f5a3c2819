package cn.wangge.deadline;

import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Entry.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes due times into the ledger as they follow from a course and what it is counted by. */
@Component
class Writing {

    private final Ledger ledger;
    private final WorkingCalendar calendar;

    Writing(Ledger ledger, WorkingCalendar calendar) {
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Writes the due times that follow from a course that runs. */
    Running recompute(Entry entry, Course course) {
        var counting = entry.reckoning().by(calendar);
        for (var moment : entry.moments()) {
            if (moment.firedAt() == null) {
                ledger.setDue(entry.id(), moment.share(), course.dueAt(counting, moment.share()));
            }
        }
        var yellowAt = course.dueAt(counting, MomentPlan.YELLOW);
        var dueAt = course.dueAt(counting, MomentPlan.RED);
        ledger.rewrite(entry, State.RUNNING, yellowAt, dueAt);
        return running(entry, yellowAt, dueAt);
    }

    private static Running running(Entry entry, @Nullable Instant yellowAt, @Nullable Instant dueAt) {
        return new Running(
                entry.id(), entry.kind(), entry.round(), entry.limit(), entry.startedAt(), yellowAt, dueAt, false);
    }
}
