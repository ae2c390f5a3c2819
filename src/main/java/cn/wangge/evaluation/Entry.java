package cn.wangge.evaluation;

import cn.wangge.organization.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts.
 *
 * @param onDay the earlier of the day when it was due and that when it was done
 * @param settledOn of what was not in time, when it was done after all
 * @param unit the unit it is held against, null for none
 * @param person who did it, null for nobody
 */
record Entry(
        Measure measure,
        LocalDate onDay,
        @Nullable LocalDate settledOn,
        boolean inTime,
        String grid,
        @Nullable String unit,
        @Nullable String person,
        @Nullable Post post) {

    Entry as(Measure other) {
        return new Entry(other, onDay, null, true, grid, unit, null, null);
    }
}
