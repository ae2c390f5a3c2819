package cn.wangge.evaluation;

import cn.wangge.evaluation.DashboardView.Choice;
import cn.wangge.evaluation.DashboardView.Group;
import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds the page of charts. */
@Component
class DashboardViews {

    private static final List<SubjectKind> OFFERED =
            List.of(SubjectKind.COUNTY, SubjectKind.TOWNSHIP, SubjectKind.UNIT);

    private final Dashboard dashboard;
    private final Subjects subjects;
    private final ChartFigures figures;
    private final EvaluationWords words;
    private final Policy policy;
    private final Clock clock;

    DashboardViews(
            Dashboard dashboard,
            Subjects subjects,
            ChartFigures figures,
            EvaluationWords words,
            Policy policy,
            Clock clock) {
        this.dashboard = dashboard;
        this.subjects = subjects;
        this.figures = figures;
        this.words = words;
        this.policy = policy;
        this.clock = clock;
    }

    DashboardView view(ChartAsk ask, Actor actor) {
        return new DashboardView(
                ask.word(),
                words.text("evaluation.subject." + ask.kind().word()),
                subjects.name(ask.kind(), ask.code()),
                StandingViews.href(ask.kind(), ask.code(), ask.period()),
                PeriodView.of(ask.period(), words, clock),
                choices(ask),
                dashboard.charts(ask),
                figures.basis(ask).formulaVersion(),
                policy.allows("A41", actor));
    }

    /** What lies deeper is reached through the map of hours, and then stands among the choices. */
    private List<Group> choices(ChartAsk ask) {
        var groups = new ArrayList<Group>();
        for (var kind : OFFERED) groups.add(group(kind, subjects.codes(kind, List.of()), ask));
        if (!OFFERED.contains(ask.kind())) groups.add(group(ask.kind(), List.of(ask.code()), ask));
        return groups;
    }

    private Group group(SubjectKind kind, Collection<String> codes, ChartAsk ask) {
        return new Group(
                words.text("evaluation.subject." + kind.word()),
                codes.stream()
                        .map(code -> new Choice(
                                ChartAsk.word(kind, code),
                                subjects.name(kind, code),
                                kind == ask.kind() && code.equals(ask.code())))
                        .toList());
    }

    static String href(String subject, Period period) {
        return UriComponentsBuilder.fromPath("/evaluation/dashboard")
                .queryParam("subject", subject)
                .queryParam("period", period.text())
                .encode()
                .build()
                .toUriString();
    }
}
