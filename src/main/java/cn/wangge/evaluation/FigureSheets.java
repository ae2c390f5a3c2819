package cn.wangge.evaluation;

import cn.wangge.evaluation.Sheet.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rankings and charts as tables for table programs, each figure with what it was made of. */
@Component
class FigureSheets {

    private final EvaluationWords words;
    private final StandingViews views;

    FigureSheets(EvaluationWords words, StandingViews views) {
        this.words = words;
        this.views = views;
    }

    Sheet of(Standing standing, Stream<Standing.Row> rows) {
        return new Sheet(
                words.text("evaluation.subject." + standing.subject().word()),
                Stream.of(
                                "csv.period",
                                "csv.group",
                                "rank",
                                "csv.code",
                                "name",
                                "score",
                                "grade",
                                "indicator",
                                "numerator",
                                "denominator",
                                "value",
                                "weight",
                                "formulaVersion")
                        .map(key -> words.text("evaluation." + key))
                        .toList(),
                rows.flatMap(row -> row.indicators().stream().map(figure -> cells(standing, row, figure))));
    }

    private List<Cell> cells(Standing standing, Standing.Row row, Figure figure) {
        var rank = row.rank();
        return List.of(
                Cell.of(standing.period().text()),
                Cell.of(views.label(standing.subject(), row.group())),
                Cell.of(rank == null ? null : BigDecimal.valueOf(rank)),
                Cell.of(row.code()),
                Cell.of(row.name()),
                Cell.of(row.score()),
                Cell.of(Objects.requireNonNullElse(row.grade(), "")),
                Cell.of(words.indicator(figure)),
                Cell.of(figure.numerator()),
                Cell.of(figure.denominator()),
                Cell.of(figure.value()),
                Cell.of(figure.weight()),
                Cell.of(figure.formulaVersion()));
    }

    /** @param name of the subject */
    Sheet of(ChartTable chart, ChartAsk ask, String name) {
        return new Sheet(
                chart.title(),
                Stream.of(
                                "chart.csv.chart",
                                "csv.period",
                                "csv.code",
                                "name",
                                "chart.csv.row",
                                "chart.csv.column",
                                "numerator",
                                "denominator",
                                "value",
                                "formulaVersion")
                        .map(key -> words.text("evaluation." + key))
                        .toList(),
                chart.rows().stream().flatMap(row -> cells(chart, row, ask, name)));
    }

    private static Stream<List<Cell>> cells(ChartTable chart, ChartTable.Row row, ChartAsk ask, String name) {
        return Stream.iterate(0, i -> i < row.cells().size(), i -> i + 1)
                .filter(i -> row.cells().get(i).isFigure())
                .map(i -> {
                    var cell = row.cells().get(i);
                    return List.of(
                            Cell.of(chart.title()),
                            Cell.of(cell.period()),
                            Cell.of(ask.code()),
                            Cell.of(name),
                            Cell.of(row.label()),
                            Cell.of(chart.columns().get(i).label()),
                            Cell.of(cell.numerator()),
                            Cell.of(cell.denominator()),
                            Cell.of(cell.value()),
                            Cell.of(cell.formulaVersion()));
                });
    }
}
