package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.security.Policy;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the ranking table, each group by itself, with the change to the period before. */
@Component
class StandingViews {

    private final Evaluation evaluation;
    private final Sight sight;
    private final Releases releases;
    private final EvaluationWords words;
    private final Policy policy;
    private final Clock clock;

    StandingViews(
            Evaluation evaluation, Sight sight, Releases releases, EvaluationWords words, Policy policy, Clock clock) {
        this.evaluation = evaluation;
        this.sight = sight;
        this.releases = releases;
        this.words = words;
        this.policy = policy;
        this.clock = clock;
    }

    StandingView view(SubjectKind kind, Period period, Actor actor) {
        var now = evaluation.standing(kind, period);
        var before = byCode(evaluation.standing(kind, period.before()));
        var groups = new LinkedHashMap<String, List<Standing.Row>>();
        for (var row : now.rows()) {
            if (!sight.figures(actor, kind, row.code())) continue;
            groups.computeIfAbsent(row.group(), g -> new java.util.ArrayList<>())
                    .add(row);
        }
        return new StandingView(
                kind.word(),
                PeriodView.of(period, words, clock),
                tabs(kind),
                groups.entrySet().stream()
                        .map(g -> group(kind, period, g.getKey(), g.getValue(), before))
                        .toList(),
                now.formulaVersion(),
                releases.latest(period)
                        .map(r -> words.text("evaluation.release.released", r.edition()))
                        .orElse(null),
                policy.allows("A41", actor));
    }

    private static Map<String, Standing.Row> byCode(Standing standing) {
        return standing.rows().stream().collect(Collectors.toMap(Standing.Row::code, Function.identity()));
    }

    private List<StandingView.Tab> tabs(SubjectKind current) {
        return Arrays.stream(SubjectKind.values())
                .map(k -> new StandingView.Tab(k.word(), words.text("evaluation.subject." + k.word()), k == current))
                .toList();
    }

    private StandingView.Group group(
            SubjectKind kind, Period period, String group, List<Standing.Row> rows, Map<String, Standing.Row> before) {
        var columns = weighty(rows.get(0)).stream()
                .map(f -> new StandingView.Column(words.indicator(f), weight(f)))
                .toList();
        return new StandingView.Group(
                label(kind, group),
                columns,
                lines(kind, period, rows.stream().filter(r -> r.score() != null).toList(), before),
                lines(kind, period, rows.stream().filter(r -> r.score() == null).toList(), before));
    }

    private List<StandingView.Row> lines(
            SubjectKind kind, Period period, List<Standing.Row> rows, Map<String, Standing.Row> before) {
        return rows.stream()
                .map(row -> row(kind, period, row, before.get(row.code())))
                .toList();
    }

    String label(SubjectKind kind, String group) {
        if (kind == SubjectKind.POST) return words.text("organization.post." + Post.valueOf(group));
        if (kind == SubjectKind.LEADER) return words.text("evaluation.leaders." + group);
        if (kind == SubjectKind.UNIT) return words.text("organization.unitKind." + group);
        return words.text("evaluation.subject." + kind.word());
    }

    private static List<Figure> weighty(Standing.Row row) {
        return row.indicators().stream().filter(f -> f.weight().signum() > 0).toList();
    }

    static String weight(Figure figure) {
        return figure.weight().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private StandingView.Row row(SubjectKind kind, Period period, Standing.Row row, Standing.@Nullable Row before) {
        var change = change(row, before);
        return new StandingView.Row(
                row.rank() == null ? words.text("page.none") : String.valueOf(row.rank()),
                row.name(),
                href(kind, row.code(), period),
                words.score(row.score()),
                row.grade(),
                change == 0 ? "" : String.valueOf(Math.abs(change)),
                change == 0 ? "same" : change > 0 ? "up" : "down",
                words.score(before == null ? null : before.score()),
                weighty(row).stream().map(this::cell).toList());
    }

    private static int change(Standing.Row row, Standing.@Nullable Row before) {
        if (row.rank() == null || before == null || before.rank() == null) return 0;
        return Objects.requireNonNull(before.rank()) - Objects.requireNonNull(row.rank());
    }

    private StandingView.Cell cell(Figure figure) {
        var of = figure.rate() && figure.denominator().signum() > 0
                ? figure.numerator().toPlainString() + " / "
                        + figure.denominator().toPlainString()
                : "";
        return new StandingView.Cell(words.indicator(figure), words.value(figure), of);
    }

    static String href(SubjectKind kind, String code, Period period) {
        return UriComponentsBuilder.fromPath("/evaluation/{kind}/{code}")
                .queryParam("period", period.text())
                .encode()
                .buildAndExpand(kind.word(), code)
                .toUriString();
    }
}
