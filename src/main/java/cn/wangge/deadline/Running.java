package cn.wangge.deadline;

import cn.wangge.calendar.Limit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that has not ended.
 *
 * @param round 1 for the first of its kind in the case
 * @param yellowAt when 80 % are used, null while it stands still
 * @param dueAt when all is used, null while it stands still
 */
public record Running(
        UUID id,
        DeadlineKind kind,
        int round,
        Limit limit,
        Instant startedAt,
        @Nullable Instant yellowAt,
        @Nullable Instant dueAt,
        boolean paused) {

    Running inRound(int number) {
        return new Running(id, kind, number, limit, startedAt, yellowAt, dueAt, paused);
    }
}
