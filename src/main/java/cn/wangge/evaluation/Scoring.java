package cn.wangge.evaluation;

import cn.wangge.evaluation.Formula.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures and score of a subject from its counts; a pure function of the formula. */
final class Scoring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Bands are set for a month of thirty days; other periods are brought to that. */
    private static final BigDecimal MONTH = BigDecimal.valueOf(30);

    private Scoring() {}

    /**
     * What numbers are brought to before a band is read.
     *
     * @param grids base grids of an area, 1 for anything else
     */
    record Size(int areaClass, int grids, long days) {

        BigDecimal months() {
            return BigDecimal.valueOf(days).divide(MONTH, 4, RoundingMode.HALF_UP);
        }
    }

    record Scored(@Nullable BigDecimal score, @Nullable String grade, List<Figure> figures) {}

    static Scored score(Formula formula, String object, Counts counts, Size size) {
        var weights = Objects.requireNonNull(formula.weights().get(object), object);
        var figures = weights.stream()
                .map(weight -> figure(formula, weight, counts, size))
                .toList();
        var score = total(figures);
        return new Scored(score, score == null ? null : formula.grade(score), figures);
    }

    private static Figure figure(Formula formula, Weight weight, Counts counts, Size size) {
        var indicator = Objects.requireNonNull(formula.indicators().get(weight.indicator()));
        var numerator = BigDecimal.valueOf(indicator.numerator().value(counts));
        var denominator = denominator(indicator.denominator(), counts, size);
        var none = denominator.signum() == 0;
        var value = none ? null : numerator.divide(denominator, 4, RoundingMode.HALF_UP);
        var points = value == null ? null : points(formula, weight, numerator, denominator, size);
        return new Figure(
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                numerator,
                denominator,
                value,
                weight.weight(),
                points,
                indicator.denominator() != null,
                formula.edition());
    }

    /** Things without a denominator are counted per grid and month, so that areas and periods compare. */
    private static BigDecimal denominator(@Nullable Expression denominator, Counts counts, Size size) {
        if (denominator != null) return BigDecimal.valueOf(denominator.value(counts));
        return size.months().multiply(BigDecimal.valueOf(size.grids()));
    }

    private static BigDecimal points(
            Formula formula, Weight weight, BigDecimal numerator, BigDecimal denominator, Size size) {
        var value = numerator.divide(denominator, 10, RoundingMode.HALF_UP);
        var band = weight.band();
        if (band != null) return BigDecimal.valueOf(formula.points(band, size.areaClass(), value));
        var rate = value.min(BigDecimal.ONE);
        return (weight.points().equals("inverse") ? BigDecimal.ONE.subtract(rate) : rate)
                .multiply(HUNDRED)
                .setScale(4, RoundingMode.HALF_UP);
    }

    /**
     * Weights of figures without a denominator are shared out among the others; where there is no rate at
     * all nothing was done that could be judged, however good a low number of cases may look.
     */
    private static @Nullable BigDecimal total(List<Figure> figures) {
        var counted = figures.stream()
                .filter(f -> f.weight().signum() > 0 && f.points() != null)
                .toList();
        if (counted.stream().noneMatch(Figure::rate)) return null;
        var weights = counted.stream().map(Figure::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return counted.stream()
                .map(f -> Objects.requireNonNull(f.points()).multiply(f.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights, 2, RoundingMode.HALF_UP);
    }
}
