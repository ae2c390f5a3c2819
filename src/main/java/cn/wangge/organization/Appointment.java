package cn.wangge.organization;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A post held somewhere.
 *
 * @param area the grid within which it is held; null where the post knows no area
 * @param unit the unit for which it is held; null for every unit
 */
public record Appointment(
        Post post, @Nullable GridCode area, @Nullable UnitId unit) {

    /** Whether it reaches work asked of {@code wanted} in {@code place}, and for {@code forUnit} where a unit is named. */
    public boolean covers(Post wanted, GridCode place, @Nullable UnitId forUnit) {
        return post == wanted
                && (area == null || place.isWithin(area))
                && (forUnit == null || unit == null || unit.equals(forUnit));
    }
}
