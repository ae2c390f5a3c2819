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

    /**
     * A list that is asked for.
     *
     * @param last only its last days; 0 for all of the period
     */
    record Asked(SubjectKind kind, String code, Period period, String counter, int last) {

        Period counted() {
            return last > 0 && last < period.days() ? period.last(last) : period;
        }
    }

    View view(Asked asked, int page, Actor actor) {
        var kind = asked.kind();
        if (!sight.cases(actor, kind, asked.code())) throw Refusal.forbidden("evaluation.refusal.casesOfOthers");
        var term = BaseCounters.term(asked.counter());
        var total = counted.count(kind, asked.code(), asked.counted(), term);
        var at = Math.min(Math.max(1, page), Math.max(1, (total + SIZE - 1) / SIZE));
        var contest = contestable(kind, term, asked.period(), actor);
        var lines = counted.lines(kind, asked.code(), asked.counted(), term, (at - 1) * SIZE, SIZE).stream()
                .map(line -> line(line, term, contest ? asked.period() : null))
                .toList();
        return new View(
                subjects.name(kind, asked.code()),
                StandingViews.href(kind, asked.code(), asked.period()),
                words.counter(asked.counter()),
                period(asked),
                lines,
                new Pager(
                        lines.size(),
                        total,
                        false,
                        at > 1 ? href(asked, at - 1) : null,
                        at * SIZE < total ? href(asked, at + 1) : null));
    }

    private String period(Asked asked) {
        var period = words.period(asked.period());
        return asked.counted().equals(asked.period())
                ? period
                : words.text("evaluation.period.last", period, asked.last());
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

    static String href(Asked asked, int page) {
        return UriComponentsBuilder.fromPath("/evaluation/{kind}/{code}/cases")
                .queryParam("period", asked.period().text())
                .queryParam("counter", asked.counter())
                .queryParam("last", asked.last())
                .queryParam("page", page)
                .encode()
                .buildAndExpand(asked.kind().word(), asked.code())
                .toUriString();
    }
}
