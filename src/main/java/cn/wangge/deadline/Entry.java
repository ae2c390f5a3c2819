package cn.wangge.deadline;

import cn.wangge.calendar.Limit;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deadline as the ledger keeps it, with its intervals and moments. */
record Entry(
        UUID id,
        CaseId caseId,
        DeadlineKind kind,
        int round,
        Limit limit,
        int extended,
        Reckoning reckoning,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        @Nullable Instant yellowAt,
        State state,
        List<Course.Stretch> intervals,
        List<Moment> moments) {

    enum State {
        RUNNING,
        PAUSED,
        ENDED
    }

    record Moment(
            int share,
            boolean changesFlow,
            @Nullable Instant dueAt,
            @Nullable Instant firedAt) {}

    /** Intervals are written from the first pause on; until then it ran from its start. */
    Course course() {
        var stretches = intervals.isEmpty() ? Course.from(limit, startedAt).stretches() : intervals;
        var end = endedAt;
        if (end == null) return new Course(limit, stretches);
        return new Course(limit, stretches.stream().map(it -> it.endedBy(end)).toList());
    }

    Running running() {
        return new Running(id, kind, round, limit, startedAt, yellowAt, dueAt, state == State.PAUSED);
    }

    Entry withLimit(Limit longer) {
        return new Entry(
                id,
                caseId,
                kind,
                round,
                longer,
                extended + longer.amount() - limit.amount(),
                reckoning,
                startedAt,
                endedAt,
                dueAt,
                yellowAt,
                state,
                intervals,
                moments);
    }

    Entry under(int version) {
        return new Entry(
                id,
                caseId,
                kind,
                round,
                limit,
                extended,
                reckoning.under(version),
                startedAt,
                endedAt,
                dueAt,
                yellowAt,
                state,
                intervals,
                moments);
    }
}
