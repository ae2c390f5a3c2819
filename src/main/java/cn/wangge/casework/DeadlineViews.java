package cn.wangge.casework;

import cn.wangge.calendar.Limit;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.Light;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ledger of a case in words, each deadline with the reason of its moment. */
@Component
class DeadlineViews {

    private final Deadlines deadlines;
    private final LimitWords limits;
    private final Labels labels;
    private final Clock clock;

    DeadlineViews(Deadlines deadlines, LimitWords limits, Labels labels, Clock clock) {
        this.deadlines = deadlines;
        this.limits = limits;
        this.labels = labels;
        this.clock = clock;
    }

    /** Those that run or stand still, and those that are over. */
    record Ledger(List<DeadlineView> running, List<DeadlineView> ended) {}

    Ledger of(CaseId id) {
        var now = clock.instant();
        var running = new ArrayList<DeadlineView>();
        var ended = new ArrayList<DeadlineView>();
        for (var deadline : deadlines.ofCase(id, now)) {
            (deadline.endedAt() == null ? running : ended).add(view(deadline, now));
        }
        return new Ledger(running, ended);
    }

    DeadlineView view(cn.wangge.deadline.DeadlineView deadline, Instant now) {
        var due = deadline.dueAt();
        var fired = deadline.firedAt();
        return new DeadlineView(
                label(deadline),
                limits.shown(new Limit(deadline.clock(), deadline.amount())),
                deadline.endedAt() == null ? deadline.light().name() : Light.NONE.name(),
                share(deadline),
                left(deadline),
                ShownTime.near(deadline.startedAt(), now),
                due == null ? null : ShownTime.near(due, now),
                fired == null ? null : ShownTime.near(fired, now),
                null,
                deadline.explanation(),
                deadline.warnings());
    }

    private String label(cn.wangge.deadline.DeadlineView deadline) {
        var name = labels.text(deadline.kind().labelKey());
        return deadline.round() == 1 ? name : labels.text("casework.deadline.round", name, deadline.round());
    }

    private String left(cn.wangge.deadline.DeadlineView deadline) {
        if (deadline.endedAt() != null) {
            if (deadline.used().isZero()) return labels.text("casework.deadline.endedAtOnce");
            return deadline.left().isNegative() && !isUnderAMinute(deadline)
                    ? labels.text("casework.deadline.endedLate", deadline.usedWords(), deadline.leftWords())
                    : labels.text("casework.deadline.ended", deadline.usedWords());
        }
        if (deadline.light() == Light.PAUSED) return labels.text("casework.deadline.paused", deadline.leftWords());
        if (deadline.light() == Light.RED && isUnderAMinute(deadline)) return labels.text("casework.due.justOver");
        return labels.text(
                deadline.light() == Light.RED ? "casework.due.over" : "casework.due.left", deadline.leftWords());
    }

    /** Words count in minutes; nought of them would read as if nothing were late. */
    private static boolean isUnderAMinute(cn.wangge.deadline.DeadlineView deadline) {
        return deadline.left().abs().toMinutes() == 0;
    }

    private static int share(cn.wangge.deadline.DeadlineView deadline) {
        var whole = deadline.used().plus(deadline.left()).toMillis();
        if (whole <= 0) return 100;
        return (int) Math.max(0, Math.min(100, deadline.used().toMillis() * 100 / whole));
    }
}
