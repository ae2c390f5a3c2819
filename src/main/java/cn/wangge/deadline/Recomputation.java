package cn.wangge.deadline;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that all running deadlines count by a later version of the calendar.
 *
 * @param foreseen what it would move, as it was shown when it was ordered
 * @param open deadlines to be computed when it was confirmed, null before
 * @param left deadlines that are still to be computed
 * @param done those computed so far
 * @param moved those of them whose end has moved
 * @param finishedAt null while it waits or runs
 */
public record Recomputation(
        UUID id,
        int version,
        Instant orderedAt,
        PersonId orderedBy,
        String reason,
        Foreseen foreseen,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        @Nullable Integer open,
        int done,
        int moved,
        @Nullable Instant finishedAt) {

    /** How an order was decided. */
    public enum Decision {
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }

    /** Whether it waits for its second person. */
    public boolean waits() {
        return decision == null;
    }

    /** Whether it was confirmed and is not through yet. */
    public boolean runs() {
        return decision == Decision.CONFIRMED && finishedAt == null;
    }

    /** In percent of what was open, 100 only when it is through. */
    public int share() {
        if (finishedAt != null) return 100;
        if (open == null || open == 0) return 0;
        return (int) Math.min(99, done * 100L / open);
    }
}
