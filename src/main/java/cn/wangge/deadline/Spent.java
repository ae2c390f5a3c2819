package cn.wangge.deadline;

import cn.wangge.shared.CaseId;
import java.time.Duration;
import java.time.Instant;

/**
 * A deadline that has ended.
 *
 * @param used counted time until it ended; while it stood still nothing was counted
 * @param allowed counted time of its limit, extensions included
 */
public record Spent(
        CaseId caseId,
        DeadlineKind kind,
        int round,
        Instant startedAt,
        Instant endedAt,
        Duration used,
        Duration allowed) {}
