package cn.wangge.deadline;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/**
 * A moment that has just fired.
 *
 * @param share percent of the limit
 */
public record FiredMoment(CaseId caseId, DeadlineKind kind, int round, int share, Instant dueAt, Instant firedAt) {}
