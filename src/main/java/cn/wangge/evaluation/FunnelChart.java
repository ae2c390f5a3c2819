package cn.wangge.evaluation;

import cn.wangge.evaluation.ChartTable.Column;
import cn.wangge.evaluation.ChartTable.Look;
import cn.wangge.evaluation.ChartTable.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How much passed each of the seven steps in the period. */
@Component
class FunnelChart {

    /** What ends a step (平政办发〔2011〕97号, 五); the evaluation begins with the call to who reported. */
    private static final List<String> STEPS = List.of(
            "REPORTED.due",
            "FILED.due",
            "DISPATCH.due",
            "SIGNING.done",
            "HANDLING.finished",
            "CLOSING.finished",
            "SURVEY.due");

    private final ChartFigures figures;
    private final ChartCells cells;
    private final EvaluationWords words;

    FunnelChart(ChartFigures figures, ChartCells cells, EvaluationWords words) {
        this.figures = figures;
        this.cells = cells;
        this.words = words;
    }

    ChartTable of(ChartAsk ask) {
        var found = figures.of(ask, List.of(ask.period())).get(0);
        // A report is nobody's but the area's; units begin with the filing.
        var first = ask.kind() == SubjectKind.UNIT ? 1 : 0;
        return new ChartTable(
                "funnel",
                words.text("evaluation.chart.funnel"),
                words.text("evaluation.chart.funnel.note"),
                words.text("evaluation.chart.step"),
                List.of(new Column(words.text("evaluation.chart.pieces"), Look.BAR)),
                IntStream.range(first, STEPS.size())
                        .mapToObj(i -> row(ask, found, i))
                        .toList());
    }

    private Row row(ChartAsk ask, ChartFigures.Of found, int i) {
        var counter = STEPS.get(i);
        var n = BaseCounters.value(counter, found.counts());
        var label = words.text(
                "evaluation.chart.stepCounter", words.text("page.step.numbered." + (i + 1)), words.counter(counter));
        return new Row(label, null, List.of(cells.count(n, found.basis(), ask.href(counter))));
    }
}
