package cn.wangge.supervision;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.LogKind;
import cn.wangge.casework.FlowTimers;
import cn.wangge.casework.WorklistKeeper;
import cn.wangge.deadline.DeadlinePolicy;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.MovedDeadline;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Carries a changed calendar through: ledger, timers, worklist and case move together, and the log says so. */
@Component
class CalendarFollowing {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分").withZone(ZoneId.of("Asia/Shanghai"));

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
            Deadlines deadlines,
            DeadlinePolicy policy,
            FlowTimers timers,
            WorklistKeeper worklist,
            Acting acting,
            Batches batches,
            MessageSource messages,
            SupervisionSettings settings) {
        this.deadlines = deadlines;
        this.policy = policy;
        this.timers = timers;
        this.worklist = worklist;
        this.acting = acting;
        this.batches = batches;
        this.messages = messages;
        this.settings = settings;
    }

    /** One batch; whether anything has moved. */
    boolean follow(Instant now) {
        return batches.run(now, aside, except -> {
            var moved = deadlines.followCalendar(settings.batch(), except);
            for (var deadline : moved) batches.each(deadline.caseId(), () -> carry(deadline));
            return !moved.isEmpty();
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
        return "%s期限由%s改为%s。".formatted(kind, TIME.format(moved.dueBefore()), TIME.format(moved.dueAt()));
    }
}
