package cn.wangge.evaluation;

import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Units;
import cn.wangge.security.Policy;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the list of the cases that a number counts. */
@Component
class CasesViews {

    private static final int SIZE = 50;

    private final CountedCases counted;
    private final Subjects subjects;
    private final Sight sight;
    private final PeriodProposals proposals;
    private final Policy policy;
    private final Units units;
    private final Grids grids;
    private final EvaluationWords words;

    CasesViews(
            CountedCases counted,
            Subjects subjects,
            Sight sight,
            PeriodProposals proposals,
            Policy policy,
            Units units,
            Grids grids,
            EvaluationWords words) {
        this.counted = counted;
        this.subjects = subjects;
        this.sight = sight;
        this.proposals = proposals;
        this.policy = policy;
        this.units = units;
        this.grids = grids;
        this.words = words;
    }

    record View(String name, String subjectHref, String counter, String period, List<Line> lines, Pager pager) {}

    /** @param objectHref where the unit may contest it; null where it may not */
    record Line(
            String number,
            String title,
            String unit,
            String place,
            String on,
            String settled,
            String inTime,
            @Nullable String objectHref) {}

    record Pager(
            int shown,
            int total,
            boolean capped,
            @Nullable String previousHref,
            @Nullable String nextHref) {}

    View view(SubjectKind kind, String code, Period period, String counter, int page, Actor actor) {
        if (!sight.cases(actor, kind, code)) throw Refusal.forbidden("evaluation.refusal.casesOfOthers");
        var term = BaseCounters.term(counter);
        var total = counted.count(kind, code, period, term);
        var at = Math.min(Math.max(1, page), Math.max(1, (total + SIZE - 1) / SIZE));
        var contest = contestable(kind, term, period, actor);
        var lines = counted.lines(kind, code, period, term, (at - 1) * SIZE, SIZE).stream()
                .map(line -> line(line, term, contest ? period : null))
                .toList();
        return new View(
                subjects.name(kind, code),
                StandingViews.href(kind, code, period),
                words.counter(counter),
                words.period(period),
                lines,
                new Pager(
                        lines.size(),
                        total,
                        false,
                        at > 1 ? href(kind, code, period, counter, at - 1) : null,
                        at * SIZE < total ? href(kind, code, period, counter, at + 1) : null));
    }

    private boolean contestable(SubjectKind kind, Expression.Term term, Period period, Actor actor) {
        return kind == SubjectKind.UNIT
                && policy.allows("A74", actor)
                && Objections.CONTESTABLE.contains(term.measure())
                && proposals.open(period).isPresent();
    }

    private Line line(CountedCases.Line line, Expression.Term term, @Nullable Period contest) {
        var late = !line.inTime() && Measure.VALID != term.measure();
        return new Line(
                line.number(),
                line.title(),
                line.unit() == null ? "" : units.name(new UnitId(line.unit())),
                grids.find(new GridCode(line.grid()))
                        .map(g -> grids.place(g.code()).fullName())
                        .orElse(line.grid()),
                line.on().toString(),
                line.settled() == null ? "" : line.settled().toString(),
                late ? words.text(line.settled() == null ? "evaluation.late.open" : "evaluation.late") : "",
                contest == null ? null : objectHref(contest, line, term));
    }

    private static String objectHref(Period period, CountedCases.Line line, Expression.Term term) {
        return UriComponentsBuilder.fromPath("/evaluation/periods/{period}")
                .queryParam("caseNumber", line.number())
                .queryParam("measure", term.measure().name())
                .fragment("object")
                .buildAndExpand(period.text())
                .toUriString();
    }

    static String href(SubjectKind kind, String code, Period period, String counter, int page) {
        return UriComponentsBuilder.fromPath("/evaluation/{kind}/{code}/cases")
                .queryParam("period", period.text())
                .queryParam("counter", counter)
                .queryParam("page", page)
                .encode()
                .buildAndExpand(kind.word(), code)
                .toUriString();
    }
}
