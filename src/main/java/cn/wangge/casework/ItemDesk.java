package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.LogKind;
import cn.wangge.casework.ItemSheet.OpenItemLine;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Claiming, releasing and answering items; each call runs in the transaction of the acting person. */
@Component
public class ItemDesk {

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    /** Posts for whom a foreign case does not exist (reliability notes, section 4.3: 404 where existence is secret). */
    private static final Set<Post> SECRET_FOR = Set.of(Post.UNIT_HANDLER, Post.UNIT_LEADER);

    private final OpenItems items;
    private final Acting acting;
    private final CaseProcess process;
    private final FormBuilding forms;
    private final FieldChecks checks;
    private final FieldBinding binding;
    private final CurrentAnswer currentAnswer;
    private final People people;
    private final Separation separation;
    private final CaseAccess access;

    ItemDesk(
            OpenItems items,
            Acting acting,
            CaseProcess process,
            FormBuilding forms,
            FieldChecks checks,
            FieldBinding binding,
            CurrentAnswer currentAnswer,
            People people,
            Separation separation,
            CaseAccess access) {
        this.items = items;
        this.acting = acting;
        this.process = process;
        this.forms = forms;
        this.checks = checks;
        this.binding = binding;
        this.currentAnswer = currentAnswer;
        this.people = people;
        this.separation = separation;
        this.access = access;
    }

    /** Where the case stands after an answer. */
    public record Completed(String caseNumber, int step, String status, List<OpenItemLine> openItems) {}

    /** Takes a free item. Taking one's own again changes nothing. */
    public void claim(ItemId id) {
        var held = heldForAnswer(id);
        var item = held.item();
        if (item.claimedBy() != null) return;
        refuseUnseparated(held, process.task(item.modelRef(), item.taskKey()));
        items.claim(id, acting.actor().id(), acting.at());
    }

    /** Whether whoever acts may answer it: by post and area, and apart from what he has done in the case. */
    public boolean mayAnswer(ItemId id) {
        var actor = acting.actor();
        var held = items.hold(id, actor.id()).orElse(null);
        if (held == null || !held.item().isFor(actor) || held.item().heldByOther(actor)) return false;
        var model = process.task(held.item().modelRef(), held.item().taskKey());
        return separation.allows(model, acting.theCase(held.item().caseId()).facts(), held, actor);
    }

    /** Puts a held item back. */
    public void release(ItemId id) {
        heldForAnswer(id);
        items.release(id);
    }

    /**
     * Answers an item with one of the decisions that its model offers.
     *
     * @throws Refusal UNKNOWN when it is no longer open, FORBIDDEN outside role or area, CONFLICT when
     *     somebody else holds it or has answered it, INVALID for a decision not offered or a field that breaks its form
     */
    public Completed complete(ItemId id, String decision, Map<String, Object> fields) {
        var held = heldForAnswer(id);
        var item = held.item();
        var model = process.task(item.modelRef(), item.taskKey());
        refuseUnseparated(held, model);
        var theCase = acting.theCase(item.caseId());
        var chosen = model.decision(decision)
                .orElseThrow(() -> Refusal.invalid(
                        "decision", "casework.refusal.notOffered", Words.quoted(decision), model.name()));
        var form = forms.fields(model, decision, theCase.facts(), Locale.CHINESE);
        var values = checks.checked(form, fields);
        answer(theCase, item, model, chosen, values);
        return completed(theCase);
    }

    /** Answers for a desk that let its limit pass; the log says so. */
    void answerForSilence(CaseId caseId, String taskKey, String decision) {
        var item = items.ofTask(caseId, taskKey).orElse(null);
        if (item == null) return;
        var model = process.task(item.modelRef(), taskKey);
        var chosen = model.decision(decision).orElseThrow();
        answer(acting.theCase(caseId), item, model, chosen, Map.of());
        acting.theCase(caseId).remark("逾期未办，系统自动上报。");
    }

    private void answer(
            CaseFile theCase, OpenItem item, TaskModel model, TaskModel.Decision chosen, Map<String, Object> values) {
        var actor = acting.actor();
        var answer = new Answer(
                item.itemId(),
                item.taskKey(),
                model.part(),
                chosen.id(),
                values,
                actor.id(),
                acting.at(),
                item.unit(),
                item.modelRef());
        items.keep(answer, theCase.id());
        theCase.log(
                acting.at(),
                LogKind.ANSWERED,
                model.name() + "：" + chosen.label(),
                actor,
                noteOf(answer),
                item.itemId());
        binding.bind(theCase, answer);
        currentAnswer.during(answer, () -> process.answer(item.engineRef(), chosen.id()));
    }

    private static String noteOf(Answer answer) {
        for (var field : List.of("result", "note", "reply", "measures")) {
            var text = answer.text(field);
            if (text != null) return text;
        }
        return "";
    }

    Completed completed(CaseFile theCase) {
        acting.keepNow();
        var facts = theCase.facts();
        return new Completed(facts.number(), facts.step(), facts.status().name(), openItems(facts.id()));
    }

    /** The open items of a case, as their rows say, the oldest first. */
    public List<OpenItem> waiting(CaseId id) {
        return items.ofCase(id);
    }

    List<OpenItemLine> openItems(CaseId id) {
        return items.ofCase(id).stream().map(this::line).toList();
    }

    private OpenItemLine line(OpenItem item) {
        var model = process.task(item.modelRef(), item.taskKey());
        var holder = item.claimedBy() == null ? null : people.name(new PersonId(item.claimedBy()));
        return new OpenItemLine(
                item.itemId().toString(),
                model.action(),
                model.name(),
                item.role().name(),
                holder);
    }

    private OpenItems.Held heldForAnswer(ItemId id) {
        var actor = acting.actor();
        var held = items.hold(id, actor.id()).orElseThrow(() -> gone(id, actor));
        var item = held.item();
        refuseOutsiders(item, actor);
        var holder = item.claimedBy();
        if (holder != null && item.heldByOther(actor)) {
            var since = Objects.requireNonNull(item.claimedAt());
            throw Refusal.conflict("casework.refusal.held", people.name(new PersonId(holder)), TIME.format(since));
        }
        return held;
    }

    /** Whom the case is shown hears that somebody was quicker; to others there never was such an item. */
    private Refusal gone(ItemId id, Actor actor) {
        var kept = items.answered(id)
                .filter(it -> access.sees(acting.theCase(it.caseId()).facts(), actor))
                .orElse(null);
        if (kept == null) return Refusal.unknown("casework.refusal.itemGone");
        var by = kept.answer().by();
        if (by.equals(Actor.SYSTEM.id())) return Refusal.conflict("casework.refusal.itemRanOut");
        return Refusal.conflict(
                "casework.refusal.itemAnswered",
                people.name(by),
                TIME.format(kept.answer().at()));
    }

    static void refuseOutsiders(OpenItem item, Actor actor) {
        if (item.isFor(actor)) return;
        if (actor.appointments().stream().allMatch(a -> SECRET_FOR.contains(a.post()))) {
            throw Refusal.unknown("casework.refusal.itemGone");
        }
        throw Refusal.forbidden("casework.refusal.outOfScope");
    }

    private void refuseUnseparated(OpenItems.Held held, TaskModel model) {
        var facts = acting.theCase(held.item().caseId()).facts();
        if (!separation.allows(model, facts, held, acting.actor())) {
            throw Refusal.forbidden("casework.refusal.samePerson", model.name());
        }
    }
}
