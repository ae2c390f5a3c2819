package cn.wangge.evaluation;

import cn.wangge.evaluation.Formula.Band;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.security.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the page that says how every figure is made. */
@Component
class FormulaViews {

    private final Formulas formulas;
    private final Rebuilding rebuilding;
    private final Policy policy;
    private final EvaluationWords words;

    FormulaViews(Formulas formulas, Rebuilding rebuilding, Policy policy, EvaluationWords words) {
        this.formulas = formulas;
        this.rebuilding = rebuilding;
        this.policy = policy;
        this.words = words;
    }

    FormulaView view(Period period, Actor actor) {
        var formula = formulas.of(period);
        return new FormulaView(
                formula.edition(),
                formula.title(),
                formula.source(),
                formula.validFrom().toString(),
                formula.indicators().values().stream().map(this::indicator).toList(),
                formula.weights().entrySet().stream()
                        .map(e -> new FormulaView.Weights(object(e.getKey()), weights(formula, e.getValue())))
                        .toList(),
                bands(formula),
                grades(formula),
                rebuild(actor));
    }

    private FormulaView.Indicator indicator(Formula.Indicator indicator) {
        return new FormulaView.Indicator(
                words.english() ? indicator.nameEn() : indicator.name(),
                said(indicator.numerator()),
                said(indicator.denominator()),
                indicator.meaning(),
                indicator.source());
    }

    private String said(@Nullable Expression expression) {
        if (expression == null) return words.text("page.none");
        var text = new StringBuilder();
        for (var term : expression.terms()) {
            if (!text.isEmpty()) text.append(term.sign() < 0 ? " － " : " ＋ ");
            text.append(words.counter(term.counter()));
        }
        return text.toString();
    }

    private String object(String object) {
        return Stream.of(Post.values()).anyMatch(p -> p.name().equals(object))
                ? words.text("organization.post." + object)
                : words.text("evaluation.object." + object);
    }

    private List<FormulaView.Weight> weights(Formula formula, List<Formula.Weight> weights) {
        return weights.stream()
                .filter(Formula.Weight::counts)
                .map(w -> new FormulaView.Weight(
                        name(formula, w.indicator()),
                        w.weight().movePointRight(2).stripTrailingZeros().toPlainString() + " %",
                        points(w)))
                .toList();
    }

    private String name(Formula formula, String code) {
        var indicator = Objects.requireNonNull(formula.indicators().get(code));
        return words.english() ? indicator.nameEn() : indicator.name();
    }

    private String points(Formula.Weight weight) {
        return weight.band() != null
                ? words.text("evaluation.points.band", words.text("evaluation.band." + weight.band()))
                : words.text("evaluation.points." + weight.points());
    }

    /** Classes of areas that are read alike stand in one table. */
    private List<FormulaView.BandTable> bands(Formula formula) {
        var tables = new ArrayList<FormulaView.BandTable>();
        for (var name :
                formula.bands().stream().map(Band::band).distinct().sorted().toList()) {
            var old = rows(formula, name, 1);
            var others = rows(formula, name, 2);
            var label = words.text("evaluation.band." + name);
            if (old.equals(others)) {
                tables.add(new FormulaView.BandTable(label, old));
            } else {
                tables.add(new FormulaView.BandTable(words.text("evaluation.band.class1", label), old));
                tables.add(new FormulaView.BandTable(words.text("evaluation.band.class2", label), others));
            }
        }
        return tables;
    }

    private List<FormulaView.Band> rows(Formula formula, String name, int areaClass) {
        return formula.bands().stream()
                .filter(b -> b.band().equals(name) && b.areaClass() == areaClass)
                .map(b -> new FormulaView.Band(
                        b.upto() == null
                                ? words.text("evaluation.band.rest")
                                : words.text(
                                        "evaluation.band.upto",
                                        b.upto().stripTrailingZeros().toPlainString()),
                        b.points()))
                .toList();
    }

    private List<FormulaView.Grade> grades(Formula formula) {
        var grades = new ArrayList<FormulaView.Grade>();
        var below = "100";
        for (var grade : formula.grades()) {
            var key = grades.isEmpty() ? "evaluation.grade.best" : "evaluation.grade.range";
            grades.add(new FormulaView.Grade(grade.grade(), words.text(key, String.valueOf(grade.from()), below)));
            below = String.valueOf(grade.from());
        }
        return grades;
    }

    FormulaView.Rebuild rebuild(Actor actor) {
        var latest = rebuilding.latest().orElse(null);
        var running = latest != null && !latest.finished();
        return new FormulaView.Rebuild(
                policy.allows("A76", actor),
                running,
                latest == null ? 0 : latest.done(),
                latest == null ? 0 : latest.total(),
                latest == null || latest.finishedAt() == null
                        ? ""
                        : words.text(
                                latest.differing() == 0 ? "evaluation.rebuild.same" : "evaluation.rebuild.differed",
                                EvaluationWords.moment(latest.finishedAt()),
                                latest.total(),
                                latest.differing()));
    }
}
