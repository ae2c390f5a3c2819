package cn.wangge.grid;

import cn.wangge.shared.GridCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One grid of any level as it is stored.
 *
 * @param shortName without what the grids around it already say: 第一网格
 * @param synthetic the outline is made up, not surveyed
 * @param validTo first day on which it is no longer valid
 * @param outline WGS-84, on a grid of 1e-7 degrees
 */
record Grid(
        GridCode code,
        GridKind kind,
        String name,
        String shortName,
        int areaClass,
        Size size,
        boolean mixed,
        boolean synthetic,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Geometry outline) {

    /** Households and people who live there. */
    record Size(int households, int population) {

        Size plus(Size other) {
            return new Size(households + other.households, population + other.population);
        }
    }

    int level() {
        return code.level();
    }

    @Nullable
    GridCode parent() {
        return level() == 1 ? null : code.at(level() - 1);
    }

    GridInfo info() {
        return new GridInfo(code, kind == GridKind.BASE ? name : shortName, level(), areaClass, mixed);
    }
}
