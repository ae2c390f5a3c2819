package cn.wangge.casework;

import cn.wangge.casefile.CaseReading;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who comes too late what happened to the item, and where the case stands now. */
@Component
class GoneViews {

    private final OpenItems items;
    private final CaseReading cases;
    private final CaseAccess access;
    private final AnswerViews answers;
    private final OpenViews open;
    private final People people;
    private final Labels labels;
    private final Clock clock;

    GoneViews(
            OpenItems items,
            CaseReading cases,
            CaseAccess access,
            AnswerViews answers,
            OpenViews open,
            People people,
            Labels labels,
            Clock clock) {
        this.items = items;
        this.cases = cases;
        this.access = access;
        this.answers = answers;
        this.open = open;
        this.people = people;
        this.labels = labels;
        this.clock = clock;
    }

    /** The refusal says the same to whom the case is not shown. */
    GoneView view(ItemId id, Actor actor, Typed typed, Refusal refusal) {
        var sentence = labels.problem(refusal.problems().get(0));
        var texts = texts(typed);
        var kept = items.answered(id).orElse(null);
        var facts = kept == null ? null : cases.byId(kept.caseId()).orElse(null);
        if (kept == null || facts == null || !access.sees(facts, actor)) {
            return new GoneView(sentence, null, null, null, List.of(), texts);
        }
        var answer = kept.answer();
        var told = labels.text(
                "casework.gone.told",
                people.name(answer.by()),
                ShownTime.near(answer.at(), clock.instant()),
                answers.inShort(answer));
        return new GoneView(
                sentence,
                told,
                facts.number(),
                labels.waiting(facts.status(), facts.step(), open.tasks(facts.id())),
                open.of(facts.id(), actor),
                texts);
    }

    private static List<String> texts(Typed typed) {
        var prefix = typed.decision() + ".";
        return typed.values().entrySet().stream()
                .filter(field -> field.getKey().startsWith(prefix))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> value.codePoints().anyMatch(Character::isIdeographic))
                .toList();
    }
}
