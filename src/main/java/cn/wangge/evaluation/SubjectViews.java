package cn.wangge.evaluation;

import cn.wangge.evaluation.Expression.Term;
import cn.wangge.evaluation.SubjectView.IndicatorLine;
import cn.wangge.evaluation.SubjectView.Number;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the page of one subject. */
@Component
class SubjectViews {

    /** So many periods of the same kind, the shown one last. */
    private static final int PAST = 6;

    private final Evaluation evaluation;
    private final Tallies tallies;
    private final Formulas formulas;
    private final Subjects subjects;
    private final Sight sight;
    private final BulkClosing bulk;
    private final EvaluationWords words;
    private final Clock clock;

    SubjectViews(
            Evaluation evaluation,
            Tallies tallies,
            Formulas formulas,
            Subjects subjects,
            Sight sight,
            BulkClosing bulk,
            EvaluationWords words,
            Clock clock) {
        this.evaluation = evaluation;
        this.tallies = tallies;
        this.formulas = formulas;
        this.subjects = subjects;
        this.sight = sight;
        this.bulk = bulk;
        this.words = words;
        this.clock = clock;
    }

    /** What the building of one page goes by. */
    private record Page(SubjectKind kind, String code, Period period, Counts counts, Formula formula, boolean cases) {}

    SubjectView view(SubjectKind kind, String code, Period period, Actor actor) {
        sight.refuseFigures(actor, kind, code);
        var standing = evaluation.standing(kind, period);
        var row = standing.rows().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("evaluation.refusal.unknownSubject"));
        var page = new Page(
                kind,
                code,
                period,
                tallies.of(kind, code, period),
                formulas.of(period),
                sight.cases(actor, kind, code));
        var ranked = standing.rows().stream()
                .filter(r -> r.group().equals(row.group()) && r.rank() != null)
                .count();
        return new SubjectView(
                kind.word(),
                words.text("evaluation.subject." + kind.word()),
                code,
                row.name(),
                PeriodView.of(period, words, clock),
                row.rank() == null ? words.text("page.none") : String.valueOf(row.rank()),
                (int) ranked,
                words.score(row.score()),
                row.grade(),
                shared(row),
                row.indicators().stream().map(f -> line(f, page)).toList(),
                past(page),
                numbers(BaseCounters.figures(), page),
                numbers(BaseCounters.excluded(), page),
                numbers(BaseCounters.signs(), page),
                heaped(page),
                standing.formulaVersion(),
                ChartAsk.drawn(kind) ? DashboardViews.href(ChartAsk.word(kind, code), period) : null);
    }

    private SubjectView.@Nullable Heaped heaped(Page page) {
        var sign = bulk.sign(page.kind(), page.code(), page.period());
        if (sign == null) return null;
        var href = page.cases() ? href(page, "CLOSING.finished") + "&last=" + sign.lastDays() : null;
        return new SubjectView.Heaped(
                words.text("evaluation.sign.bulk", sign.lastDays(), sign.last(), sign.all()), href);
    }

    /** Whether the weight of an indicator without a denominator went to the others. */
    private static boolean shared(Standing.Row row) {
        return row.score() != null
                && row.indicators().stream().anyMatch(f -> f.weight().signum() > 0 && f.points() == null);
    }

    private IndicatorLine line(Figure figure, Page page) {
        var indicator = Objects.requireNonNull(page.formula().indicators().get(figure.code()));
        var points = figure.points();
        return new IndicatorLine(
                words.indicator(figure),
                words.value(figure),
                terms(indicator.numerator(), page),
                indicator.denominator() == null ? List.of() : terms(indicator.denominator(), page),
                figure.rate()
                        ? ""
                        : words.text("evaluation.perMonth", figure.denominator().toPlainString()),
                StandingViews.weight(figure),
                figure.weight().signum() > 0,
                points == null
                        ? words.text("page.none")
                        : points.setScale(2, RoundingMode.HALF_UP).toPlainString(),
                indicator.meaning(),
                indicator.source());
    }

    private List<Number> terms(Expression expression, Page page) {
        var numbers = new ArrayList<Number>();
        for (var term : expression.terms()) {
            var sign = term.sign() < 0 ? "－" : numbers.isEmpty() ? "" : "＋";
            numbers.add(number(sign, term.counter(), term, page));
        }
        return numbers;
    }

    private List<Number> numbers(List<String> counters, Page page) {
        return counters.stream()
                .map(c -> number("", c, BaseCounters.term(c), page))
                .toList();
    }

    private Number number(String sign, String counter, Term term, Page page) {
        var n = term.aspect().of(page.counts().of(term.measure()));
        return new Number(
                sign, words.counter(counter), String.valueOf(n), n > 0 && page.cases() ? href(page, counter) : null);
    }

    private static String href(Page page, String counter) {
        return UriComponentsBuilder.fromPath("/evaluation/{kind}/{code}/cases")
                .queryParam("period", page.period().text())
                .queryParam("counter", counter)
                .encode()
                .buildAndExpand(page.kind().word(), page.code())
                .toUriString();
    }

    private List<SubjectView.Past> past(Page page) {
        var past = new ArrayList<SubjectView.Past>();
        var period = page.period();
        for (var i = 0; i < PAST; i++, period = period.before()) past.add(0, past(page, period));
        return past;
    }

    private SubjectView.Past past(Page page, Period period) {
        // Of one subject alone: its rank would need the counts of all the others in each of these periods.
        var row = evaluation.one(page.kind(), page.code(), period);
        var score = row.score();
        return new SubjectView.Past(
                words.period(period),
                StandingViews.href(page.kind(), page.code(), period),
                words.score(score),
                row.grade(),
                score == null ? 0 : score.setScale(0, RoundingMode.HALF_UP).intValue());
    }
}
