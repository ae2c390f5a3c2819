package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.Status;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 超期申诉: a unit says why its lateness was not its fault; once for a case, after the closing. */
@Component
class OverdueAppeals {

    private final Acting acting;
    private final RequestBook book;
    private final Deadlines deadlines;
    private final CaseRules rules;
    private final CaseProcess process;

    OverdueAppeals(Acting acting, RequestBook book, Deadlines deadlines, CaseRules rules, CaseProcess process) {
        this.acting = acting;
        this.book = book;
        this.deadlines = deadlines;
        this.rules = rules;
        this.process = process;
    }

    boolean mayBeMade(CaseFacts facts) {
        var closed = facts.closedAt();
        if (facts.status() != Status.CLOSED || closed == null) return false;
        var now = acting.at();
        return !now.isAfter(closed.plus(Duration.ofDays(rules.appealDays())))
                && book.asked(facts.id(), RequestKind.OVERDUE_APPEAL) == 0
                && wasLate(facts, now);
    }

    private boolean wasLate(CaseFacts facts, Instant now) {
        return deadlines.ofCase(facts.id(), now).stream()
                .anyMatch(d -> d.kind() == DeadlineKind.HANDLING && d.firedAt() != null);
    }

    void make(CaseFile theCase, Answer answer) {
        var unit = theCase.facts().responsibleUnit();
        book.ask(theCase.id(), RequestKind.OVERDUE_APPEAL, unit, RequestBook.Terms.of(answer));
        process.startSide(Objects.requireNonNull(RequestKind.OVERDUE_APPEAL.process()), theCase.id(), Map.of());
    }
}
