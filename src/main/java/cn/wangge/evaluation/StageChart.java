package cn.wangge.evaluation;

import cn.wangge.evaluation.ChartCells.Basis;
import cn.wangge.evaluation.ChartTable.Column;
import cn.wangge.evaluation.ChartTable.Look;
import cn.wangge.evaluation.ChartTable.Row;
import cn.wangge.evaluation.StageTimes.Times;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How much of its limit each stage takes. */
@Component
class StageChart {

    private final StageTimes times;
    private final ChartFigures figures;
    private final ChartCells cells;
    private final EvaluationWords words;

    StageChart(StageTimes times, ChartFigures figures, ChartCells cells, EvaluationWords words) {
        this.times = times;
        this.figures = figures;
        this.cells = cells;
        this.words = words;
    }

    ChartTable of(ChartAsk ask) {
        var found = times.of(ask.kind(), ask.code(), ask.period());
        var basis = figures.basis(ask);
        return new ChartTable(
                "stages",
                words.text("evaluation.chart.stages"),
                words.text("evaluation.chart.stages.note"),
                words.text("evaluation.chart.stage"),
                List.of(
                        new Column(words.text("evaluation.chart.median"), Look.BAR),
                        new Column(words.text("evaluation.chart.ninth"), Look.BAR),
                        new Column(words.text("evaluation.chart.pieces"), Look.NONE),
                        new Column(words.text("evaluation.chart.inTime"), Look.NONE),
                        new Column(words.text("evaluation.chart.used"), Look.NONE),
                        new Column(words.text("evaluation.chart.allowed"), Look.NONE)),
                Stage.LIMITED.stream()
                        .filter(found::containsKey)
                        .map(stage -> row(stage, Objects.requireNonNull(found.get(stage)), basis))
                        .toList());
    }

    private Row row(Stage stage, Times of, Basis basis) {
        return new Row(
                words.text(stage.labelKey()),
                null,
                List.of(
                        cells.share(of.median(), basis),
                        cells.share(of.ninth(), basis),
                        cells.count(of.n(), basis, null),
                        cells.rate(of.inTime(), of.n(), basis),
                        cells.hours(of.used(), of.n(), basis),
                        cells.hours(of.allowed(), of.limited(), basis)));
    }
}
