package cn.wangge.deadline;

import java.time.Instant;

/**
 * A moment that waits to be fired.
 *
 * @param share percent of the limit
 * @param changesFlow whether a process waits for it; otherwise it only informs
 */
public record NextMoment(DeadlineKind kind, int share, boolean changesFlow, Instant dueAt) {}
