package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.Channel;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.PersonId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What the source of a report asks for beside the handling: an answer to the leader, a limit of its own. */
@Component
class SourceDemands {

    private final Acting acting;
    private final Deadlines deadlines;
    private final Ordering ordering;

    SourceDemands(Acting acting, Deadlines deadlines, Ordering ordering) {
        this.acting = acting;
        this.deadlines = deadlines;
        this.ordering = ordering;
    }

    void take(CaseFile theCase) {
        keepLimit(theCase);
        var facts = theCase.facts();
        if (facts.channel() != Channel.LEADER) return;
        // 批转: what a seat takes down is answered to the leader for whom it was taken down.
        var leader = facts.onBehalfOf() == null ? facts.reportedBy() : new PersonId(facts.onBehalfOf());
        ordering.instruct(theCase, facts.description(), leader);
    }

    /** The limit that the source has set runs beside ours; its moments only inform. */
    void keepLimit(CaseFile theCase) {
        var dueAt = theCase.facts().sourceDueAt();
        if (dueAt == null) return;
        // Counted in whole minutes, from a whole minute, so that it ends when the source says.
        var from = acting.at().truncatedTo(ChronoUnit.MINUTES);
        var minutes = Math.max(0, Duration.between(from, dueAt).plusSeconds(59).toMinutes());
        var limit = new Limit(ClockKind.MINUTES, Math.toIntExact(minutes));
        deadlines.start(theCase.id(), DeadlineKind.SOURCE, limit, from);
    }

    void endLimit(CaseFile theCase) {
        if (theCase.facts().sourceDueAt() != null) deadlines.end(theCase.id(), DeadlineKind.SOURCE, acting.at());
    }
}
