package cn.wangge.casework;

import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an item together. */
@Component
class ItemViews {

    private final ItemReading items;
    private final WorklistReading worklist;
    private final WorklistLines lines;
    private final FormViews forms;
    private final AnswerViews answers;
    private final CaseParts parts;
    private final ConditionViews conditions;
    private final DueWords due;
    private final Labels labels;
    private final People people;

    ItemViews(
            ItemReading items,
            WorklistReading worklist,
            WorklistLines lines,
            FormViews forms,
            AnswerViews answers,
            CaseParts parts,
            ConditionViews conditions,
            DueWords due,
            Labels labels,
            People people) {
        this.items = items;
        this.worklist = worklist;
        this.lines = lines;
        this.forms = forms;
        this.answers = answers;
        this.parts = parts;
        this.conditions = conditions;
        this.due = due;
        this.labels = labels;
        this.people = people;
    }

    ItemView view(ItemId id, Actor actor, Typed typed) {
        return view(id, actor, typed, UUID.randomUUID().toString(), null);
    }

    /** The page again with everything typed kept and each problem beside its field. */
    ItemView refused(ItemId id, Actor actor, Typed typed, String key, Refusal refusal) {
        return view(id, actor, typed, key, refusal);
    }

    private ItemView view(ItemId id, Actor actor, Typed typed, String key, @Nullable Refusal refusal) {
        var item = items.openFor(id, actor);
        var known = items.facts(item);
        var row = worklist.line(id).orElseThrow(() -> Refusal.unknown("casework.refusal.itemGone"));
        var model = lines.task(row);
        var free = item.claimedBy() == null;
        var mine = !free && !item.heldByOther(actor);
        var offered = items.offered(model, known);
        var beside = new LinkedHashMap<String, String>();
        var above = problems(refusal, offered, typed, beside);
        var category = conditions.category(known, typed);
        return new ItemView(
                id.toString(),
                known.number(),
                labels.task(model),
                item.step(),
                labels.waiting(known.status(), known.step(), List.of(model)),
                known.flags().stream().map(Enum::name).toList(),
                due.due(item.yellowAt(), item.redAt(), false, row.getClock(), row.getGridCode()),
                caseDue(row),
                free ? null : people.name(new PersonId(Objects.requireNonNull(item.claimedBy()))),
                mine,
                free,
                free || mine || refusal != null,
                free || mine ? null : held(item),
                parts.facts().view(known),
                parts.gallery().of(known),
                conditions.name(category),
                conditions.of(known, category, typed),
                conditions.plan(category),
                parts.reasons().of(known.id()),
                answers.of(known),
                forms.decisions(offered, known, typed, beside),
                typed.decision(),
                key,
                above,
                refusal != null && refusal.kind() == Refusal.Kind.CONFLICT,
                parts.clocks().of(known.id()).running(),
                parts.timeline().of(known),
                parts.related().of(known, actor),
                "/worklist?item=" + id);
    }

    /** Puts each problem beside its field where the open form has it; what is left stands above. */
    private List<ItemView.Fault> problems(
            @Nullable Refusal refusal,
            List<ItemSheet.OfferedDecision> offered,
            Typed typed,
            Map<String, String> beside) {
        if (refusal == null) return List.of();
        var asked = offered.stream()
                .filter(d -> d.id().equals(typed.decision()))
                .flatMap(d -> d.fields().stream())
                .map(FormField::name)
                .toList();
        refusal.problems().stream()
                .filter(p -> p.field() != null && asked.contains(p.field()))
                .forEach(
                        p -> beside.merge(Objects.requireNonNull(p.field()), labels.problem(p), (a, b) -> a + " " + b));
        return refusal.problems().stream()
                .map(p -> new ItemView.Fault(
                        labels.problem(p), asked.contains(p.field()) ? typed.decision() + "-" + p.field() : null))
                .distinct()
                .toList();
    }

    private @Nullable DueView caseDue(WorklistLineRecord row) {
        return due.due(
                row.getHandlingYellowAt(),
                row.getHandlingDueAt(),
                row.getHandlingPaused(),
                row.getLimitClock(),
                row.getGridCode());
    }

    private String held(OpenItem item) {
        return labels.text(
                "casework.refusal.held",
                people.name(new PersonId(Objects.requireNonNull(item.claimedBy()))),
                ItemDesk.TIME.format(Objects.requireNonNull(item.claimedAt())));
    }
}
