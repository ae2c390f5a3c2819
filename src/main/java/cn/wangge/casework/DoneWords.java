package cn.wangge.casework;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casework.ItemDesk.Completed;
import cn.wangge.organization.Actor;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what happened next, for example 已提交：立案审核 → 任务分解（值班班长）. */
@Component
class DoneWords {

    private final CaseReading cases;
    private final OpenItems items;
    private final AnswerViews answers;
    private final OpenViews open;
    private final Labels labels;

    DoneWords(CaseReading cases, OpenItems items, AnswerViews answers, OpenViews open, Labels labels) {
        this.cases = cases;
        this.items = items;
        this.answers = answers;
        this.open = open;
        this.labels = labels;
    }

    String sentence(Completed completed, Typed typed, Actor actor) {
        var facts = cases.byNumber(completed.caseNumber()).orElseThrow();
        var given = items.answers(facts.id()).stream()
                .filter(a -> a.by().equals(actor.id()) && a.decision().equals(typed.decision()))
                .reduce((earlier, later) -> later)
                .map(answers::inShort)
                .orElse("");
        var next = open.of(facts.id(), actor).stream()
                .map(item -> labels.text("casework.done.next", item.action(), item.role()))
                .distinct()
                .collect(Collectors.joining(labels.text("page.separator")));
        var after = facts.status().isEnd() ? labels.status(facts.status(), facts.step()) : next;
        return labels.text("casework.done", facts.number(), given, after);
    }
}
