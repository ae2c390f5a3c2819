package cn.wangge.deadline;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/**
 * A moment that changes the flow, is due and has not fired.
 *
 * @param share percent of the limit
 */
public record Overdue(CaseId caseId, DeadlineKind kind, int round, int share, Instant dueAt) {}
