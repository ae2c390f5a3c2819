package cn.wangge.supervision;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.LogKind;
import cn.wangge.casework.FlowTimers;
import cn.wangge.casework.WorklistKeeper;
import cn.wangge.deadline.DeadlinePolicy;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.MovedDeadline;
import cn.wangge.deadline.Recomputations;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Carries an ordered recomputation through: ledger, timers, worklist and case move together, and the log says
 * so. Without an order a case keeps the calendar it was filed under.
 */
@Component
class CalendarFollowing {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    private final Recomputations recomputations;
    private final Deadlines deadlines;
    private final DeadlinePolicy policy;
    private final FlowTimers timers;
    private final WorklistKeeper worklist;
    private final Acting acting;
    private final Batches batches;
    private final MessageSource messages;
    private final SupervisionSettings settings;
    private final SetAside<CaseId> aside = new SetAside<>();

    CalendarFollowing(
            Recomputations recomputations,
            Deadlines deadlines,
            DeadlinePolicy policy,
            FlowTimers timers,
            WorklistKeeper worklist,
            Acting acting,
            Batches batches,
            MessageSource messages,
            SupervisionSettings settings) {
        this.recomputations = recomputations;
        this.deadlines = deadlines;
        this.policy = policy;
        this.timers = timers;
        this.worklist = worklist;
        this.acting = acting;
        this.batches = batches;
        this.messages = messages;
        this.settings = settings;
    }

    /** One batch; whether anything was computed. */
    boolean follow(Instant now) {
        return batches.run(now, aside, except -> {
            var batch = recomputations.follow(settings.batch(), except, now);
            for (var deadline : batch.moved()) batches.each(deadline.caseId(), () -> carry(deadline));
            return batch.computed() > 0;
        });
    }

    private void carry(MovedDeadline moved) {
        var id = moved.caseId();
        worklist.moved(moved);
        var share = policy.flowShares().get(moved.kind());
        if (share != null) {
            deadlines.due(id, moved.kind(), share).ifPresent(due -> timers.moveTo(id, moved.kind(), share, due));
        }
        acting.theCase(id).log(acting.at(), LogKind.EFFECT, "工作日历调整", acting.actor(), note(moved), null);
    }

    /** The log is kept as it was written: always in Chinese. */
    private String note(MovedDeadline moved) {
        var kind = messages.getMessage(moved.kind().labelKey(), null, Locale.CHINESE);
        return "%s期限按第%d版工作日历由%s改为%s。"
                .formatted(kind, moved.version(), TIME.format(moved.dueBefore()), TIME.format(moved.dueAt()));
    }
}
