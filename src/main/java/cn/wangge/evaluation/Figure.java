package cn.wangge.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a subject in a period, with all that it was made of.
 *
 * @param denominator of a number of things, the months (times grids) that it is brought to
 * @param value null where the denominator is nothing; it then counts nowhere
 * @param points of 100, before the weight; null as the value
 * @param rate whether it is a share, else a number of things
 */
public record Figure(
        String code,
        String name,
        String nameEn,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable BigDecimal value,
        BigDecimal weight,
        @Nullable BigDecimal points,
        boolean rate,
        String formulaVersion) {}
