package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.evaluation.Counts.Sum;
import cn.wangge.evaluation.Formula.Indicator;
import cn.wangge.evaluation.Scoring.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What public code of this kind gets wrong (domain notes, section 6.3); weights and bands are in ScoringTests. */
class KnownBugsTests {

    private static final Formula FORMULA = FormulaFiles.formulas().get(0);

    static Stream<String> objects() {
        return FORMULA.weights().keySet().stream();
    }

    static Stream<Indicator> rates() {
        return FORMULA.indicators().values().stream().filter(i -> i.denominator() != null);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void noObjectIsScoredTwiceByTheSameRate(String object) {
        var seen = new HashSet<String>();
        for (var weight : FORMULA.weights().get(object)) {
            var indicator = Objects.requireNonNull(FORMULA.indicators().get(weight.indicator()));
            assertThat(seen.add(formula(indicator))).as(indicator.name()).isTrue();
        }
    }

    @Test
    void noRateIsAnotherOneUnderASecondName() {
        assertThat(rates().map(KnownBugsTests::formula)).doesNotHaveDuplicates();
    }

    @Test
    void aRateIsCalledARateAndANumberIsNot() {
        for (var indicator : FORMULA.indicators().values()) {
            assertThat(indicator.name().endsWith("率")).as(indicator.name()).isEqualTo(indicator.denominator() != null);
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void aShareIsBroughtToPointsOnce(String object) {
        var counts = new EnumMap<Measure, Sum>(Measure.class);
        for (var measure : Measure.values()) counts.put(measure, new Sum(4, 3, 1, 0));

        for (var figure : Scoring.score(FORMULA, object, new Counts(counts), new Size(0, 1, 30))
                .figures()) {
            if (!figure.rate()) continue;
            var share = Objects.requireNonNull(figure.value());
            assertThat(share).as(figure.name()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            var points = Objects.requireNonNull(figure.points());
            var straight = share.movePointRight(2);
            assertThat(points)
                    .as(figure.name())
                    .satisfiesAnyOf(
                            p -> assertThat(p.subtract(straight).abs()).isLessThan(new BigDecimal("0.01")),
                            p -> assertThat(p.add(straight)
                                            .subtract(BigDecimal.valueOf(100))
                                            .abs())
                                    .isLessThan(new BigDecimal("0.01")));
        }
    }

    @Test
    void nothingIsDividedByNothing() {
        for (var object : FORMULA.weights().keySet()) {
            assertThat(Scoring.score(FORMULA, object, new Counts(Map.of()), new Size(0, 1, 30))
                            .figures())
                    .filteredOn(Figure::rate)
                    .allMatch(f -> f.value() == null && f.points() == null);
        }
    }

    private static String formula(Indicator indicator) {
        return indicator.numerator().text() + " / "
                + (indicator.denominator() == null
                        ? ""
                        : indicator.denominator().text());
    }
}
