package cn.wangge.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What another version of the calendar would move.
 *
 * @param version the version
 * @param open deadlines that count by an older one
 * @param paused those of them that stand still and move when they run on
 * @param moved those whose end moves
 * @param turnOverdue those of them that are in time now and would be overdue at once
 * @param turnInTime those of them that are overdue now and would be in time; what has fired stays fired
 * @param kinds by what the limit is set for
 * @param samples some of those that move, the most pressing first
 */
public record Foreseen(
        int version,
        int open,
        int paused,
        int moved,
        int turnOverdue,
        int turnInTime,
        List<OfKind> kinds,
        List<Sample> samples) {

    /** Figures of one kind. */
    public record OfKind(DeadlineKind kind, int open, int moved, int earlier, int later, int turnOverdue) {}

    /** One deadline that would move. */
    public record Sample(UUID caseId, DeadlineKind kind, Instant dueBefore, Instant dueAt) {}
}
