package cn.wangge.evaluation;

import cn.wangge.evaluation.ChartTable.Cell;
import cn.wangge.evaluation.ChartTable.Column;
import cn.wangge.evaluation.ChartTable.Look;
import cn.wangge.evaluation.ChartTable.Row;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The period beside the same one of the year before: numbers, and rates. */
@Component
class YearChart {

    private static final List<String> COUNTERS = List.of(
            "REPORTED.due",
            "FILED.due",
            "DISPATCH.due",
            "HANDLING.finished",
            "HANDLING.late",
            "CLOSING.finished",
            "CLOSING.late",
            "REWORK.due",
            "SUPERVISION.due");

    private final ChartFigures figures;
    private final ChartCells cells;
    private final EvaluationWords words;

    YearChart(ChartFigures figures, ChartCells cells, EvaluationWords words) {
        this.figures = figures;
        this.cells = cells;
        this.words = words;
    }

    /** Two charts of one reading. */
    List<ChartTable> of(ChartAsk ask) {
        var found = figures.of(ask, List.of(ask.period(), ask.period().yearBefore()));
        var now = found.get(0);
        var before = found.get(1);
        var counters = COUNTERS.stream().filter(c -> ask.kind() != SubjectKind.UNIT || !c.equals("REPORTED.due"));
        return List.of(
                table(
                        "year",
                        now,
                        before,
                        counters.map(
                                c -> compared(words.counter(c), count(ask, now, c), count(ask, before, c), false))),
                table("rates", now, before, now.rates().values().stream().map(f -> rate(f, now, before))));
    }

    private ChartTable table(String id, ChartFigures.Of now, ChartFigures.Of before, Stream<Row> rows) {
        return new ChartTable(
                id,
                words.text("evaluation.chart." + id),
                words.text("evaluation.chart." + id + ".note"),
                words.text("evaluation.indicator"),
                List.of(
                        new Column(words.shortPeriod(now.basis().period()), Look.BAR),
                        new Column(words.shortPeriod(before.basis().period()), Look.BAR),
                        new Column(words.text("evaluation.chart.change"), Look.NONE)),
                rows.toList());
    }

    private Cell count(ChartAsk ask, ChartFigures.Of of, String counter) {
        var n = BaseCounters.value(counter, of.counts());
        return cells.count(n, of.basis(), ask.href(of.basis().period(), counter));
    }

    private Row rate(Figure figure, ChartFigures.Of now, ChartFigures.Of before) {
        var other = before.rates().get(figure.code());
        return compared(
                words.indicator(figure),
                cells.rate(figure, now.basis()),
                other == null ? cells.share(null, before.basis()) : cells.rate(other, before.basis()),
                true);
    }

    private Row compared(String label, Cell now, Cell before, boolean rate) {
        return new Row(label, null, List.of(now, before, cells.change(now, before, rate)));
    }
}
