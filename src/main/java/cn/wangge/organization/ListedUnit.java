package cn.wangge.organization;

import cn.wangge.shared.GridCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the county's list has it.
 *
 * @param area the grid it looks after, null where it looks after the whole county
 */
public record ListedUnit(Unit unit, @Nullable GridCode area, Validity validity) {}
