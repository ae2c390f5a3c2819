package cn.wangge.casework;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.LogKind;
import cn.wangge.casework.ItemSheet.OfferedDecision;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Acts from the case page: what a person is offered, and the doing of it in the transaction of the command. */
@Component
public class ActDesk {

    /** The part of whoever asks for something; he does not decide it (rules S1 to S4). */
    static final String ASKED = "asked";

    private final List<CaseAct> acts;
    private final CaseReading cases;
    private final CaseAccess access;
    private final Acting acting;
    private final FormBuilding forms;
    private final FieldChecks checks;
    private final FieldBinding binding;
    private final OpenItems items;
    private final MessageSource messages;

    ActDesk(
            List<CaseAct> acts,
            CaseReading cases,
            CaseAccess access,
            Acting acting,
            FormBuilding forms,
            FieldChecks checks,
            FieldBinding binding,
            OpenItems items,
            MessageSource messages) {
        this.acts = acts;
        this.cases = cases;
        this.access = access;
        this.acting = acting;
        this.forms = forms;
        this.checks = checks;
        this.binding = binding;
        this.items = items;
        this.messages = messages;
    }

    /** What this person may do with the case as it stands. */
    List<OfferedDecision> offered(String number, Actor actor) {
        var facts = visible(number, actor);
        var locale = LocaleContextHolder.getLocale();
        return acts.stream()
                .filter(act -> isFor(act, facts, actor) && act.right().test(facts, actor))
                .map(act -> new OfferedDecision(act.id(), label(act, locale), forms.fields(act.form(), facts, locale)))
                .toList();
    }

    /** Whether this person may do it with the case as it stands. */
    public boolean offers(String number, String id, Actor actor) {
        return offered(number, actor).stream().anyMatch(offered -> offered.id().equals(id));
    }

    /**
     * Does it.
     *
     * @throws Refusal UNKNOWN for a case out of sight or no such act, FORBIDDEN outside the post, CONFLICT
     *     where the case does not stand so, INVALID for a field that breaks the form
     */
    public ItemDesk.Completed take(String number, String id, Map<String, Object> fields, ItemDesk desk) {
        var actor = acting.actor();
        var act = acts.stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("casework.refusal.noSuchAct"));
        visible(number, actor);
        var theCase = acting.theCase(number);
        if (!isFor(act, theCase.facts(), actor)) throw Refusal.forbidden("casework.refusal.notYourAct");
        if (!act.right().test(theCase.facts(), actor)) throw Refusal.conflict("casework.refusal.actTooLate");
        var values = checks.checked(forms.fields(act.form(), theCase.facts(), Locale.CHINESE), fields);
        enter(theCase, act, values);
        return desk.completed(theCase);
    }

    private void enter(CaseFile theCase, CaseAct act, Map<String, Object> values) {
        var actor = acting.actor();
        var answer = new Answer(
                UUID.randomUUID(), "Act_" + act.id(), ASKED, act.id(), values, actor.id(), acting.at(), null, "");
        items.keep(answer, theCase.id());
        theCase.log(
                acting.at(),
                LogKind.ANSWERED,
                label(act, Locale.CHINESE),
                actor,
                Objects.requireNonNullElse(answer.text("note"), ""),
                answer.itemId());
        binding.bind(theCase, answer);
        act.effect().take(theCase, answer);
    }

    private CaseFacts visible(String number, Actor actor) {
        var facts = cases.byNumber(number).orElseThrow(() -> Refusal.unknown("casefile.refusal.unknown"));
        access.refuseStrangers(facts, actor);
        return facts;
    }

    private static boolean isFor(CaseAct act, CaseFacts facts, Actor actor) {
        return act.posts().stream().anyMatch(post -> actor.covers(post, facts.grid(), facts.responsibleUnit()));
    }

    private String label(CaseAct act, Locale locale) {
        return messages.getMessage(act.labelKey(), null, act.id(), locale);
    }
}
