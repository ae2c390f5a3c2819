package cn.wangge.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts and figures of one subject over several periods, the same as its page has them. */
@Component
class ChartFigures {

    private final Tallies tallies;
    private final Formulas formulas;
    private final Subjects subjects;

    ChartFigures(Tallies tallies, Formulas formulas, Subjects subjects) {
        this.tallies = tallies;
        this.formulas = formulas;
        this.subjects = subjects;
    }

    /** @param rates by code; those that are shares, in the order of the edition */
    record Of(ChartCells.Basis basis, Counts counts, Map<String, Figure> rates) {}

    /** In the order of the periods, which are of one kind. */
    List<Of> of(ChartAsk ask, List<Period> periods) {
        var counts = tallies.of(ask.kind(), ask.code(), periods);
        return periods.stream()
                .map(period -> of(ask, period, counts.getOrDefault(period, Counts.NONE)))
                .toList();
    }

    /** The edition that the figures of the period go by. */
    ChartCells.Basis basis(ChartAsk ask) {
        return new ChartCells.Basis(ask.period(), formulas.of(ask.period()).edition());
    }

    private Of of(ChartAsk ask, Period period, Counts counts) {
        var formula = formulas.of(period);
        var object = subjects.object(ask.kind(), ask.code());
        var scored = Scoring.score(formula, object, counts, subjects.size(ask.kind(), ask.code(), period));
        var rates = new LinkedHashMap<String, Figure>();
        scored.figures().stream().filter(Figure::rate).forEach(f -> rates.put(f.code(), f));
        return new Of(new ChartCells.Basis(period, formula.edition()), counts, rates);
    }
}
