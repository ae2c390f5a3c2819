package cn.wangge.organization;

import cn.wangge.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An office that takes part.
 *
 * @param name as on papers, unique
 * @param shortName as in lists, clear within its parent
 * @param parent the unit above; null for units right under the county
 * @param phone null until the site has filled it in
 */
public record Unit(
        UnitId id,
        String name,
        String shortName,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String phone) {}
