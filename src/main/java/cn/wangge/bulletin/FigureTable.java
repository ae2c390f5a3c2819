package cn.wangge.bulletin;

import cn.wangge.bulletin.Paper.Line;
import cn.wangge.evaluation.Figure;
import cn.wangge.evaluation.Standing.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The figures of one subject with all that they were made of, and what each cost it; areas side by side. */
@Component
class FigureTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NONE = "—";

    private final BulletinWords words;

    FigureTable(BulletinWords words) {
        this.words = words;
    }

    /** Numerator, denominator, value, weight, points, and what is lost of a hundred. */
    List<Line> figures(Row row) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                "figureHead",
                column("indicator"),
                column("numerator"),
                column("denominator"),
                column("value"),
                column("weight"),
                column("points"),
                column("lost")));
        var counted = row.indicators().stream()
                .filter(FigureTable::counts)
                .map(Figure::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        row.indicators().forEach(figure -> lines.add(figure(figure, counted)));
        return lines;
    }

    private Line figure(Figure figure, BigDecimal counted) {
        var points = figure.points();
        return Line.of(
                "figure",
                figure.name(),
                plain(figure.numerator()),
                figure.denominator().signum() == 0 ? NONE : plain(figure.denominator()),
                value(figure),
                figure.weight().signum() == 0 ? words.onPaper("bulletin.paper.reference") : percent(figure.weight(), 0),
                points == null || figure.weight().signum() == 0 ? NONE : two(points),
                counts(figure) ? two(lost(figure, counted)) : NONE);
    }

    private static boolean counts(Figure figure) {
        return figure.weight().signum() > 0 && figure.points() != null;
    }

    /** Weights of figures without a denominator are shared out, so what is lost and the score make a hundred. */
    private static BigDecimal lost(Figure figure, BigDecimal counted) {
        return HUNDRED.subtract(Objects.requireNonNull(figure.points()))
                .multiply(figure.weight())
                .divide(counted, 4, RoundingMode.HALF_UP);
    }

    private static String value(Figure figure) {
        var value = figure.value();
        if (value == null) return NONE;
        return figure.rate() ? percent(value, 2) : two(value);
    }

    private static String percent(BigDecimal share, int digits) {
        return share.movePointRight(2).setScale(digits, RoundingMode.HALF_UP) + "%";
    }

    private static String two(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Areas within another, ranked among each other by their scores. */
    List<Line> areas(String of, List<Row> rows, int most) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                "areaHead",
                column("rank"),
                column(of),
                column("reported"),
                column("filed"),
                column("due.closing"),
                column("intime.closing"),
                column("score")));
        rows.stream()
                .limit(most)
                .forEach(row -> lines.add(Line.of(
                        "area",
                        rank(row, rows),
                        row.name(),
                        count(row, "REPORTED.due"),
                        count(row, "FILED.due"),
                        count(row, "CLOSING.due"),
                        count(row, "CLOSING.intime"),
                        row.score() == null ? NONE : row.score().toPlainString())));
        return lines;
    }

    private static String rank(Row row, List<Row> rows) {
        var score = row.score();
        if (score == null) return NONE;
        var better = rows.stream()
                .filter(other -> other.score() != null
                        && Objects.requireNonNull(other.score()).compareTo(score) > 0)
                .count();
        return String.valueOf(better + 1);
    }

    static String count(Row row, String counter) {
        return String.valueOf(row.counters().getOrDefault(counter, 0L));
    }

    private String column(String name) {
        return words.onPaper("bulletin.paper.column." + name);
    }
}
