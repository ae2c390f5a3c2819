package cn.wangge.evaluation;

import cn.wangge.evaluation.ChartCells.Basis;
import cn.wangge.evaluation.ChartTable.Cell;
import cn.wangge.evaluation.ChartTable.Column;
import cn.wangge.evaluation.ChartTable.Look;
import cn.wangge.evaluation.ChartTable.Row;
import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.shared.GridCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where and at which hours problems are reported: the areas one level below, by the hour. */
@Component
class HeatChart {

    private static final int[] LENGTHS = {6, 9, 12, 15};

    private final StageTimes times;
    private final ChartFigures figures;
    private final ChartCells cells;
    private final Grids grids;
    private final EvaluationWords words;

    HeatChart(StageTimes times, ChartFigures figures, ChartCells cells, Grids grids, EvaluationWords words) {
        this.times = times;
        this.figures = figures;
        this.cells = cells;
        this.grids = grids;
        this.words = words;
    }

    ChartTable of(ChartAsk ask) {
        var below = below(ask.kind());
        var hours = new TreeMap<>(times.reports(ask.kind(), ask.code(), LENGTHS[below.ordinal()], ask.period()));
        // An area shows each of those in it, also where nothing happened.
        if (ask.kind().isArea() && ask.kind() != SubjectKind.GRID) {
            for (var g : grids.children(new GridCode(ask.code()))) {
                hours.putIfAbsent(g.code().value(), new int[StageTimes.HOURS]);
            }
        }
        var basis = figures.basis(ask);
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.text("evaluation.chart.total"), Look.NONE));
        IntStream.range(0, StageTimes.HOURS).forEach(h -> columns.add(new Column(String.valueOf(h), Look.BAR)));
        return new ChartTable(
                "heat",
                words.text("evaluation.chart.heat"),
                words.text(
                        ask.kind() == SubjectKind.UNIT ? "evaluation.chart.heat.unit" : "evaluation.chart.heat.note"),
                words.text("evaluation.subject." + below.word()),
                columns,
                hours.entrySet().stream()
                        .map(e -> row(ask, below, e.getKey(), e.getValue(), basis))
                        .toList());
    }

    private static SubjectKind below(SubjectKind kind) {
        return switch (kind) {
            case TOWNSHIP -> SubjectKind.VILLAGE;
            case VILLAGE, GRID -> SubjectKind.GRID;
            default -> SubjectKind.TOWNSHIP;
        };
    }

    private Row row(ChartAsk ask, SubjectKind below, String code, int[] hours, Basis basis) {
        var row = new ArrayList<Cell>();
        row.add(cells.count(IntStream.of(hours).sum(), basis, null));
        IntStream.of(hours).forEach(n -> row.add(cells.count(n, basis, null)));
        return new Row(name(below, code), href(ask, below, code), List.copyOf(row));
    }

    /** What was reported for a larger area stands by itself. */
    private String name(SubjectKind below, String code) {
        if (code.length() < LENGTHS[below.ordinal()]) return words.text("evaluation.chart.unplaced");
        return grids.find(new GridCode(code)).map(GridInfo::name).orElse(code);
    }

    private static @Nullable String href(ChartAsk ask, SubjectKind below, String code) {
        var known = code.length() == LENGTHS[below.ordinal()];
        if (!known || !ask.kind().isArea() || code.equals(ask.code())) return null;
        return DashboardViews.href(ChartAsk.word(below, code), ask.period());
    }
}
