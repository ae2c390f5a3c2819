package cn.wangge.calendar;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar that somebody has drawn up and somebody else decides.
 *
 * @param base version that the changes are told against
 * @param covered years that a proposal of holidays tells whole
 * @param days what becomes of days, told against the latest version while it waits
 * @param plan the hours, for a proposal of work slots
 * @param offeredAt null while its maker only looks at it
 * @param version the version that came of it, once confirmed
 */
public record CalendarProposal(
        UUID id,
        String source,
        int base,
        List<Integer> covered,
        List<DayChange> days,
        @Nullable SlotPlan plan,
        Instant madeAt,
        PersonId madeBy,
        @Nullable Instant offeredAt,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        @Nullable Integer version) {

    /** How it ended. */
    public enum Decision {
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }

    /** Whether it would change nothing. */
    public boolean isEmpty() {
        return plan == null && days.isEmpty();
    }
}
