package cn.wangge.evaluation;

import cn.wangge.evaluation.ChartTable.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers of charts, in words and as they are drawn. */
@Component
class ChartCells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final EvaluationWords words;

    ChartCells(EvaluationWords words) {
        this.words = words;
    }

    /** What all numbers of a period have in common. */
    record Basis(Period period, String formulaVersion) {}

    Cell count(long n, Basis basis, @Nullable String href) {
        var number = BigDecimal.valueOf(n);
        return cell(String.valueOf(n), number, number, null, number, basis, n > 0 ? href : null);
    }

    Cell rate(Figure figure, Basis basis) {
        var value = figure.value();
        return cell(
                words.value(figure),
                value == null ? null : percent(value),
                figure.numerator(),
                figure.denominator(),
                value,
                basis,
                null);
    }

    Cell rate(long numerator, long denominator, Basis basis) {
        var of = BigDecimal.valueOf(denominator);
        var value = denominator == 0 ? null : BigDecimal.valueOf(numerator).divide(of, 4, RoundingMode.HALF_UP);
        return cell(words(value), percent(value), BigDecimal.valueOf(numerator), of, value, basis, null);
    }

    /** A share of the allowed time, which is no fraction of two counts. */
    Cell share(@Nullable Integer thousandths, Basis basis) {
        var value = thousandths == null ? null : BigDecimal.valueOf(thousandths, 3);
        return cell(words(value), percent(value), null, null, value, basis, null);
    }

    /** Hours on average. */
    Cell hours(long minutes, long n, Basis basis) {
        var hours = BigDecimal.valueOf(minutes).divide(HOUR, 2, RoundingMode.HALF_UP);
        var value = n == 0 ? null : hours.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
        return cell(
                value == null
                        ? words.text("page.none")
                        : value.setScale(1, RoundingMode.HALF_UP).toPlainString(),
                value,
                hours,
                BigDecimal.valueOf(n),
                value,
                basis,
                null);
    }

    /** How much more or less one is than the other, for a count in percent, for a rate in points of percent. */
    Cell change(Cell now, Cell before, boolean rate) {
        var one = now.value();
        var other = before.value();
        if (one == null || other == null || !rate && other.signum() == 0) return plain(words.text("page.none"));
        var difference = one.subtract(other);
        var size = (rate ? difference : difference.divide(other, 6, RoundingMode.HALF_UP))
                .abs()
                .multiply(HUNDRED)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        var way = difference.signum() > 0 ? "up" : difference.signum() < 0 ? "down" : "same";
        return plain(words.text("evaluation.chart.change." + (rate ? "points." : "percent.") + way, size));
    }

    private static Cell plain(String text) {
        return new Cell(text, null, null, null, null, "", "", null);
    }

    private String words(@Nullable BigDecimal value) {
        return value == null ? words.text("page.none") : EvaluationWords.percent(value);
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal value) {
        return value == null ? null : value.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }

    private static Cell cell(
            String text,
            @Nullable BigDecimal plot,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            Basis basis,
            @Nullable String href) {
        return new Cell(
                text, plot, numerator, denominator, value, basis.period().text(), basis.formulaVersion(), href);
    }
}
