package cn.wangge.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts, as it stood when the period ended.
 *
 * @param measure what is counted: HANDLING, REFERRAL ...
 * @param unit the unit that it is held against
 * @param on when it was due, or done in time
 * @param settled of what was late, when it was done; null where it was open still when the period ended
 */
public record Counted(
        String measure,
        String number,
        String title,
        @Nullable String unit,
        String grid,
        LocalDate on,
        @Nullable LocalDate settled,
        boolean inTime) {}
