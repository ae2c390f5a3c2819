package cn.wangge.casework;

import cn.wangge.casefile.Commands;
import cn.wangge.casework.ItemSheet.OfferedDecision;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The acts of a case as its page offers them, and the page of one. */
@Component
class ActViews {

    private final ActDesk acts;
    private final CaseSheets sheets;
    private final FormViews forms;
    private final Commands commands;
    private final Labels labels;

    ActViews(ActDesk acts, CaseSheets sheets, FormViews forms, Commands commands, Labels labels) {
        this.acts = acts;
        this.sheets = sheets;
        this.forms = forms;
        this.commands = commands;
        this.labels = labels;
    }

    /** A button of the case page. */
    record Button(String label, String href) {}

    List<Button> buttons(String number, Actor actor) {
        return offered(number, actor).stream()
                .map(o -> new Button(o.label(), "/cases/" + number + "/acts/" + o.id()))
                .toList();
    }

    /** @throws Refusal CONFLICT where the act does not fit the case as it stands */
    ActView view(String number, String act, Actor actor, Typed typed, @Nullable String key, @Nullable Refusal refusal) {
        var facts = sheets.seen(number, actor);
        var offered = offered(number, actor).stream()
                .filter(o -> o.id().equals(act))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("casework.refusal.actTooLate"));
        var beside = new HashMap<String, String>();
        if (refusal != null) {
            refusal.problems().stream()
                    .filter(p -> p.field() != null)
                    .forEach(p -> beside.put(Objects.requireNonNull(p.field()), labels.problem(p)));
        }
        return new ActView(
                number,
                facts.title(),
                offered.label(),
                labels.text("casework.act.lead." + act),
                forms.decisions(List.of(offered), facts, typed, beside).get(0),
                Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString()),
                refusal == null ? List.of() : faults(refusal, act));
    }

    String done(String act) {
        return labels.text("casework.act.done", labels.text("casework.act." + act));
    }

    private List<ItemView.Fault> faults(Refusal refusal, String act) {
        return refusal.problems().stream()
                .map(p -> new ItemView.Fault(labels.problem(p), p.field() == null ? null : act + "-" + p.field()))
                .toList();
    }

    /** Rules of acts ask for the instant of a command, so reading them is one. */
    private List<OfferedDecision> offered(String number, Actor actor) {
        return commands.run(actor, () -> acts.offered(number, actor));
    }
}
