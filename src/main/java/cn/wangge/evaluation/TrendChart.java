package cn.wangge.evaluation;

import cn.wangge.evaluation.ChartTable.Cell;
import cn.wangge.evaluation.ChartTable.Column;
import cn.wangge.evaluation.ChartTable.Look;
import cn.wangge.evaluation.ChartTable.Row;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Numbers and rates over the periods up to the one asked for. */
@Component
class TrendChart {

    private static final List<String> OF_AREA = List.of("REPORTED.due", "FILED.due", "CLOSING.finished");
    private static final List<String> OF_UNIT = List.of("DISPATCH.due", "HANDLING.finished", "CLOSING.finished");
    /** Of an edition that has them. */
    private static final List<String> RATES = List.of("HANDLE_IN_TIME", "CLOSE_IN_TIME");

    private final ChartFigures figures;
    private final ChartCells cells;
    private final EvaluationWords words;

    TrendChart(ChartFigures figures, ChartCells cells, EvaluationWords words) {
        this.figures = figures;
        this.cells = cells;
        this.words = words;
    }

    ChartTable of(ChartAsk ask) {
        var found = figures.of(ask, upTo(ask.period()));
        var counters = ask.kind() == SubjectKind.UNIT ? OF_UNIT : OF_AREA;
        var latest = found.get(found.size() - 1).rates();
        var rates = RATES.stream().filter(latest::containsKey).toList();
        var columns = new ArrayList<Column>();
        counters.forEach(c -> columns.add(new Column(words.counter(c), Look.BAR)));
        rates.forEach(r -> columns.add(new Column(words.indicator(Objects.requireNonNull(latest.get(r))), Look.LINE)));
        return new ChartTable(
                "trend",
                words.text("evaluation.chart.trend"),
                words.text("evaluation.chart.trend.note"),
                words.text("evaluation.period"),
                columns,
                found.stream().map(f -> row(ask, f, counters, rates)).toList());
    }

    private static List<Period> upTo(Period last) {
        var count = switch (last.kind()) {
            case DAY -> 14;
            case WEEK, MONTH -> 12;
            case QUARTER -> 8;
            case YEAR -> 5;
        };
        var periods = new LinkedList<Period>();
        for (var p = last; periods.size() < count; p = p.before()) periods.addFirst(p);
        return periods;
    }

    private Row row(ChartAsk ask, ChartFigures.Of found, List<String> counters, List<String> rates) {
        var period = found.basis().period();
        var row = new ArrayList<Cell>();
        for (var c : counters) {
            row.add(cells.count(BaseCounters.value(c, found.counts()), found.basis(), ask.href(period, c)));
        }
        for (var r : rates) {
            var figure = found.rates().get(r);
            row.add(figure == null ? cells.share(null, found.basis()) : cells.rate(figure, found.basis()));
        }
        return new Row(words.shortPeriod(period), StandingViews.href(ask.kind(), ask.code(), period), row);
    }
}
