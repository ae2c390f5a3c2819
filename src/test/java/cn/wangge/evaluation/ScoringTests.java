package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.evaluation.Counts.Sum;
import cn.wangge.evaluation.Scoring.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTests {

    private static final Formula FORMULA = FormulaFiles.formulas().get(0);
    private static final Size MONTH = new Size(1, 1, 30);

    @Property
    void aScoreLiesBetweenNothingAndAHundredAndHasAGrade(
            @ForAll("objects") String object, @ForAll("counts") Counts counts) {
        var scored = Scoring.score(FORMULA, object, counts, MONTH);

        if (scored.score() != null) {
            assertThat(scored.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(scored.grade()).matches("[A-E]");
        } else {
            assertThat(scored.grade()).isNull();
        }
        assertThat(scored.figures()).allSatisfy(f -> {
            assertThat(f.value() == null).isEqualTo(f.denominator().signum() == 0);
            if (f.points() != null) assertThat(f.points()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(f.formulaVersion()).isEqualTo("2026-1");
        });
    }

    @Property
    void oneMoreCaseInTimeInsteadOfLateNeverLowersAUnit(
            @ForAll("counts") Counts counts, @ForAll @IntRange(min = 1, max = 50) int cases) {
        var better = with(
                counts,
                Measure.HANDLING,
                s -> new Sum(s.due(), s.inTime() + moved(s, cases), s.late() - moved(s, cases), s.fromBefore()));

        assertThat(orNothing(Scoring.score(FORMULA, "UNIT", better, MONTH)))
                .isGreaterThanOrEqualTo(orNothing(Scoring.score(FORMULA, "UNIT", counts, MONTH)));
    }

    @Property
    void moreReworkNeverRaisesAUnit(@ForAll("counts") Counts counts, @ForAll @IntRange(min = 1, max = 50) int more) {
        var worse = with(counts, Measure.REWORK, s -> new Sum(s.due() + more, s.inTime() + more, 0, 0));

        assertThat(orNothing(Scoring.score(FORMULA, "UNIT", worse, MONTH)))
                .isLessThanOrEqualTo(orNothing(Scoring.score(FORMULA, "UNIT", counts, MONTH)));
    }

    /** The public code has the region's closing rates upside down (domain notes, section 6.3). */
    @Property
    void anAreaThatClosesMoreInTimeNeverFallsBehind(
            @ForAll("counts") Counts counts, @ForAll @IntRange(min = 1, max = 50) int cases) {
        var better = with(
                counts,
                Measure.CLOSING,
                s -> new Sum(s.due(), s.inTime() + moved(s, cases), s.late() - moved(s, cases), s.fromBefore()));

        assertThat(orNothing(Scoring.score(FORMULA, "AREA", better, MONTH)))
                .isGreaterThanOrEqualTo(orNothing(Scoring.score(FORMULA, "AREA", counts, MONTH)));
    }

    @Property
    void whatHasNoDenominatorCountsNowhereAndTheRestIsShared(@ForAll @IntRange(min = 1, max = 40) int inTime) {
        var counts = counts(Map.of(Measure.HANDLING, new Sum(40, inTime, 40 - inTime, 0)));

        var scored = Scoring.score(FORMULA, "UNIT", counts, MONTH);

        // 立案数 100 points × 10, 按期处置率 × 30, 返工率 100 points × 30; 结案率 has no denominator.
        var expected = (100 * 10 + inTime * 2.5 * 30 + 100 * 30) / 70.0;
        assertThat(scored.score().doubleValue()).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void whoHadNothingToDoHasNoScoreHoweverFewTheCases() {
        for (var object : FORMULA.weights().keySet()) {
            var scored = Scoring.score(FORMULA, object, Counts.NONE, MONTH);
            assertThat(scored.score()).as(object).isNull();
        }
    }

    @Test
    void aUnitIsScoredAsItsWeightsSay() {
        var counts = counts(Map.of(
                Measure.FILED, new Sum(60, 60, 0, 0),
                Measure.HANDLING, new Sum(50, 40, 5, 0),
                Measure.CLOSING, new Sum(50, 30, 10, 0),
                Measure.REWORK, new Sum(9, 9, 0, 0)));

        var scored = Scoring.score(FORMULA, "UNIT", counts, MONTH);

        // 90×0.1 + 80×0.3 + 80×0.3 + (1 − 9/45)×100×0.3
        assertThat(scored.score()).isEqualByComparingTo("81.00");
        assertThat(scored.grade()).isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource({"0,100", "50,100", "50.0001,90", "51,90", "100,90", "101,75", "200,75", "500,60", "1000,40", "1001,0"})
    void aBandHoldsItsUpperBoundAndLeavesNoNumberOut(String number, int points) {
        assertThat(FORMULA.points("unit-filed", 0, new BigDecimal(number))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"100,A", "90,A", "89.99,B", "75,B", "74.99,C", "60,C", "59.99,D", "40,D", "39.99,E", "0,E"})
    void aGradeBeginsAtItsPoints(String score, String grade) {
        assertThat(FORMULA.grade(new BigDecimal(score))).isEqualTo(grade);
    }

    @Test
    void aBusyWeekIsMeasuredByTheSameBandAsABusyMonth() {
        var twenty = counts(Map.of(Measure.FILED, new Sum(20, 20, 0, 0), Measure.HANDLING, new Sum(20, 20, 0, 0)));

        var week = Scoring.score(FORMULA, "UNIT", twenty, new Size(0, 1, 7));
        var month = Scoring.score(FORMULA, "UNIT", twenty, new Size(0, 1, 30));

        assertThat(points(week, "FILED")).isEqualByComparingTo("90");
        assertThat(points(month, "FILED")).isEqualByComparingTo("100");
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        var short30 = List.of(new Formula.Weight("CLOSE_RATE", "rate", new BigDecimal("0.70")));

        assertThatThrownBy(() -> new Formula(
                        "x",
                        FORMULA.validFrom(),
                        "",
                        "",
                        FORMULA.indicators(),
                        Map.of("AREA", short30),
                        FORMULA.bands(),
                        FORMULA.grades()))
                .hasMessageContaining("0.70");
    }

    @Test
    void everyObjectThatTheDomainNamesIsWeighed() {
        assertThat(FORMULA.weights())
                .containsOnlyKeys("UNIT", "LEADER", "AREA", "INSPECTOR", "GRID_LEADER", "OPERATOR", "SHIFT_LEADER");
    }

    @Test
    void aFormulaReadsAsItIsWrittenAndNothingElseDoes() {
        var counts = counts(
                Map.of(Measure.DECOMPOSITION, new Sum(10, 10, 0, 0), Measure.DISPATCH_AGAIN, new Sum(3, 0, 2, 0)));

        assertThat(Expression.of("DECOMPOSITION-DISPATCH_AGAIN.done").value(counts))
                .isEqualTo(8);
        assertThat(Expression.of("DECOMPOSITION+DISPATCH_AGAIN").value(counts)).isEqualTo(13);
        for (var wrong : List.of("", "DECOMPOSITION DISPATCH", "DECOMPOSITION*2", "NOTHING", "HANDLING.never")) {
            assertThatThrownBy(() -> Expression.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<String> objects() {
        return Arbitraries.of(FORMULA.weights().keySet());
    }

    @Provide
    Arbitrary<Counts> counts() {
        var few = Arbitraries.longs().between(0, 60);
        var sum = Combinators.combine(few, few, few, few)
                .as((inTime, late, open, before) -> new Sum(inTime + late + open, inTime, late, before));
        return Arbitraries.maps(Arbitraries.of(Measure.class), sum)
                .ofMaxSize(30)
                .map(Counts::new);
    }

    private static Counts counts(Map<Measure, Sum> sums) {
        return new Counts(sums);
    }

    private static Counts with(Counts counts, Measure measure, java.util.function.UnaryOperator<Sum> change) {
        var sums = new EnumMap<Measure, Sum>(Measure.class);
        sums.putAll(counts.sums());
        sums.put(measure, change.apply(counts.of(measure)));
        return new Counts(sums);
    }

    private static long moved(Sum sum, int wanted) {
        return Math.min(sum.late(), wanted);
    }

    private static BigDecimal orNothing(Scoring.Scored scored) {
        return scored.score() == null ? BigDecimal.ZERO : scored.score();
    }

    private static BigDecimal points(Scoring.Scored scored, String code) {
        return scored.figures().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow()
                .points();
    }
}
