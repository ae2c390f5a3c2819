package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How far a case has come on the drawing of its process; the log knows, the engine keeps no history. */
@Component
class DiagramViews {

    private final CaseReading cases;
    private final OpenItems items;
    private final CaseProcess process;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DiagramViews(CaseReading cases, OpenItems items, CaseProcess process, WorkingCalendar calendar, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.process = process;
        this.calendar = calendar;
        this.clock = clock;
    }

    DiagramView of(CaseFacts facts) {
        return new DiagramView(
                "/cases/" + facts.number() + "/diagram",
                process.drawing(facts.id()).active(),
                walked(facts.id()),
                spent(facts));
    }

    private List<String> walked(CaseId id) {
        return items.answers(id).stream()
                .map(answer -> answer.taskKey() + "=" + answer.decision())
                .toList();
    }

    /** An entry is written in the step that it ends, so the time before it was spent there. */
    private List<DiagramView.Spent> spent(CaseFacts facts) {
        var times = new TreeMap<Integer, Duration>();
        var before = facts.reportedAt();
        for (var entry : cases.log(facts.id())) {
            times.merge(entry.step(), Duration.between(before, entry.at()), Duration::plus);
            before = entry.at();
        }
        if (!facts.status().isEnd()) {
            times.merge(facts.step(), Duration.between(before, clock.instant()), Duration::plus);
        }
        return times.entrySet().stream()
                .map(time ->
                        new DiagramView.Spent(time.getKey(), calendar.words(ClockKind.NATURAL_DAYS, time.getValue())))
                .toList();
    }
}
