package cn.wangge.evaluation;

import cn.wangge.evaluation.Standing.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures and scores of any period, past or running, from what is counted now. */
@Component
public class Evaluation {

    private static final Comparator<Row> BEST_FIRST = Comparator.comparing(
                    Row::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(Row::code);

    private final Tallies tallies;
    private final Formulas formulas;
    private final Subjects subjects;

    Evaluation(Tallies tallies, Formulas formulas, Subjects subjects) {
        this.tallies = tallies;
        this.formulas = formulas;
        this.subjects = subjects;
    }

    /** All subjects of a kind, group by group, the best first. */
    public Standing standing(SubjectKind kind, Period period) {
        var formula = formulas.of(period);
        var counted = tallies.of(kind, period);
        var rows = subjects.codes(kind, counted.keySet()).stream()
                .filter(code -> formula.weights().containsKey(subjects.object(kind, code)))
                .map(code -> row(kind, code, period, formula, counted.getOrDefault(code, Counts.NONE)))
                .toList();
        return new Standing(kind, period, formula.edition(), ranked(rows));
    }

    /** One subject as it stands among the others. */
    public Row one(SubjectKind kind, String code, Period period) {
        var formula = formulas.of(period);
        return row(kind, code, period, formula, tallies.of(kind, code, period));
    }

    private Row row(SubjectKind kind, String code, Period period, Formula formula, Counts counts) {
        var scored = Scoring.score(formula, subjects.object(kind, code), counts, subjects.size(kind, code, period));
        return new Row(
                code,
                subjects.name(kind, code),
                subjects.group(kind, code),
                null,
                scored.score(),
                scored.grade(),
                scored.figures(),
                BaseCounters.counters(counts));
    }

    /** Equal scores share a rank, and the next rank counts them all. */
    static List<Row> ranked(List<Row> rows) {
        var ranked = new ArrayList<Row>();
        rows.stream()
                .collect(Collectors.groupingBy(Row::group, java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(group -> ranked.addAll(rankedGroup(group)));
        return List.copyOf(ranked);
    }

    private static List<Row> rankedGroup(List<Row> group) {
        Map<BigDecimal, Integer> first = new HashMap<>();
        var sorted = group.stream().sorted(BEST_FIRST).toList();
        for (var i = 0; i < sorted.size(); i++) {
            var score = sorted.get(i).score();
            if (score != null) first.putIfAbsent(score, i + 1);
        }
        return sorted.stream()
                .map(row -> row.score() == null ? row : row.ranked(Objects.requireNonNull(first.get(row.score()))))
                .toList();
    }
}
