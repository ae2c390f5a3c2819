package cn.wangge.evaluation;

import cn.wangge.shared.CsvText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The ranking table as a file for table programs, each figure with what it was made of. */
@Component
class FigureCsv {

    private final EvaluationWords words;
    private final StandingViews views;

    FigureCsv(EvaluationWords words, StandingViews views) {
        this.words = words;
        this.views = views;
    }

    byte[] of(Standing standing, List<Standing.Row> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                words.text("evaluation.csv.period"),
                words.text("evaluation.csv.group"),
                words.text("evaluation.rank"),
                words.text("evaluation.csv.code"),
                words.text("evaluation.name"),
                words.text("evaluation.score"),
                words.text("evaluation.grade"),
                words.text("evaluation.indicator"),
                words.text("evaluation.numerator"),
                words.text("evaluation.denominator"),
                words.text("evaluation.value"),
                words.text("evaluation.weight"),
                words.text("evaluation.formulaVersion")));
        for (var row : rows) {
            for (var figure : row.indicators()) lines.add(cells(standing, row, figure));
        }
        return CsvText.written(lines);
    }

    private List<String> cells(Standing standing, Standing.Row row, Figure figure) {
        return List.of(
                standing.period().text(),
                views.label(standing.subject(), row.group()),
                Objects.toString(row.rank(), ""),
                row.code(),
                row.name(),
                row.score() == null ? "" : row.score().toPlainString(),
                Objects.requireNonNullElse(row.grade(), ""),
                words.indicator(figure),
                figure.numerator().toPlainString(),
                figure.denominator().toPlainString(),
                figure.value() == null ? "" : figure.value().toPlainString(),
                figure.weight().toPlainString(),
                figure.formulaVersion());
    }
}
