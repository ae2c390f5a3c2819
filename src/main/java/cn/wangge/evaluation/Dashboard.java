package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The charts of a subject in a period. */
@Component
class Dashboard {

    private final TrendChart trend;
    private final FunnelChart funnel;
    private final StageChart stages;
    private final HeatChart heat;
    private final YearChart year;
    private final Subjects subjects;
    private final Sight sight;

    Dashboard(
            TrendChart trend,
            FunnelChart funnel,
            StageChart stages,
            HeatChart heat,
            YearChart year,
            Subjects subjects,
            Sight sight) {
        this.trend = trend;
        this.funnel = funnel;
        this.stages = stages;
        this.heat = heat;
        this.year = year;
        this.subjects = subjects;
        this.sight = sight;
    }

    /** @param subject as addresses name it; empty for the whole county */
    ChartAsk ask(String subject, Period period, Actor actor) {
        var kind = subject.isEmpty() ? SubjectKind.COUNTY : ChartAsk.kind(subject);
        var code = subject.isEmpty()
                ? subjects.codes(kind, List.of()).iterator().next()
                : subject.substring(subject.indexOf(':') + 1);
        subjects.require(kind, code);
        sight.refuseFigures(actor, kind, code);
        return new ChartAsk(kind, code, period, sight.cases(actor, kind, code));
    }

    List<ChartTable> charts(ChartAsk ask) {
        return Stream.concat(
                        Stream.of(trend.of(ask), funnel.of(ask), stages.of(ask), heat.of(ask)), year.of(ask).stream())
                .toList();
    }

    String name(ChartAsk ask) {
        return subjects.name(ask.kind(), ask.code());
    }
}
