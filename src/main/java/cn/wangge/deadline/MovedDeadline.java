package cn.wangge.deadline;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/**
 * A deadline whose due time another version of the calendar has moved.
 *
 * @param version of the calendar that it counts by now
 */
public record MovedDeadline(
        CaseId caseId, DeadlineKind kind, int round, Instant dueBefore, Instant dueAt, Instant yellowAt, int version) {}
