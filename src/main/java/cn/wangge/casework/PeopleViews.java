package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.Unit;
import cn.wangge.organization.Units;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part in a case: the reporter, everybody who answered, the units and the inspector of the grid. */
@Component
class PeopleViews {

    private final OpenItems items;
    private final ToldWords told;
    private final AnswerViews answers;
    private final FactsViews facts;
    private final WhoWords who;
    private final People people;
    private final Units units;
    private final Labels labels;
    private final Clock clock;

    PeopleViews(
            OpenItems items,
            ToldWords told,
            AnswerViews answers,
            FactsViews facts,
            WhoWords who,
            People people,
            Units units,
            Labels labels,
            Clock clock) {
        this.items = items;
        this.told = told;
        this.answers = answers;
        this.facts = facts;
        this.who = who;
        this.people = people;
        this.units = units;
        this.labels = labels;
        this.clock = clock;
    }

    /** One part of one person. */
    private record Part(PersonId person, Post post, boolean assisting) {}

    /** The latest of what was done in a part, and the task that was. */
    private record Done(Answer answer, TaskModel task) {}

    List<PersonLine> of(CaseFacts known) {
        var lines = new ArrayList<PersonLine>();
        lines.add(reporter(known));
        var parts = parts(known);
        parts.forEach((part, done) -> lines.add(line(part, done, known)));
        if (parts.keySet().stream().noneMatch(part -> part.post() == Post.INSPECTOR)) {
            inspector(known).ifPresent(lines::add);
        }
        var unit = known.responsibleUnit();
        if (unit != null) lines.add(unit(unit, "page.facts.unit"));
        known.assistingUnits().forEach(one -> lines.add(unit(one, "page.facts.assistants")));
        return lines;
    }

    /** The latest answer of each part, the parts in the order in which they came in. */
    private Map<Part, Done> parts(CaseFacts known) {
        var parts = new LinkedHashMap<Part, Done>();
        for (var answer : items.answers(known.id())) {
            var task = told.model(answer).orElse(null);
            if (task == null || answer.by().equals(Actor.SYSTEM.id())) continue;
            var assisting = task.scope() == TaskModel.Scope.ASSISTING;
            parts.put(new Part(answer.by(), task.role(), assisting), new Done(answer, task));
        }
        return parts;
    }

    private PersonLine reporter(CaseFacts known) {
        var masked = facts.reporter(known);
        var staff = !known.reportedBy().equals(Actor.CITIZEN.id());
        var name = masked != null
                ? masked
                : staff ? people.name(known.reportedBy()) : labels.text("casework.people.unnamed");
        return new PersonLine(
                labels.text("page.facts.reporter"),
                name,
                labels.channel(known.channel().name()),
                null,
                labels.text("casework.log.reported"),
                ShownTime.near(known.reportedAt(), clock.instant()));
    }

    private PersonLine line(Part part, Done done, CaseFacts known) {
        var standing = who.standing(part.person(), done.task(), known);
        return new PersonLine(
                standing.post() == null ? labels.post(part.post()) : standing.post(),
                people.name(part.person()),
                standing.where(),
                null,
                answers.inShort(done.answer()),
                ShownTime.near(done.answer().at(), clock.instant()));
    }

    private Optional<PersonLine> inspector(CaseFacts known) {
        return people.holding(Post.INSPECTOR, known.grid(), null).stream()
                .findFirst()
                .map(person -> new PersonLine(
                        labels.text("casework.people.inspector"),
                        person.name(),
                        who.area(person.id(), Post.INSPECTOR),
                        person.phone(),
                        null,
                        null));
    }

    private PersonLine unit(UnitId id, String part) {
        return new PersonLine(labels.text(part), units.name(id), null, phone(id), null, null);
    }

    private @Nullable String phone(UnitId id) {
        var phone = units.find(id).map(Unit::phone).orElse(null);
        return phone == null ? labels.text("casework.people.noPhone") : phone;
    }
}
