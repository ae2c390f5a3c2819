package cn.wangge.supervision;

import cn.wangge.deadline.Recomputation;
import cn.wangge.deadline.Recomputations;
import cn.wangge.organization.Actor;
import cn.wangge.security.SettingsTrail;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ordering that running deadlines follow the latest calendar: one orders, another confirms, both see what moves. */
@Controller
class RecomputationPages {

    private static final String ACTION = "A49";
    private static final String PAGE = "redirect:/settings/calendar/recomputation";

    private final Recomputations recomputations;
    private final RecomputationViews views;
    private final SettingsTrail trail;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;

    RecomputationPages(
            Recomputations recomputations,
            RecomputationViews views,
            SettingsTrail trail,
            TransactionTemplate transaction,
            MessageSource messages,
            Clock clock) {
        this.recomputations = recomputations;
        this.views = views;
        this.trail = trail;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/settings/calendar/recomputation")
    @Action(ACTION)
    String page(Actor actor, Model model, Locale locale) {
        model.addAttribute("view", views.page(actor, locale));
        return "settings/recomputation";
    }

    /** How far it has come; asked again by the page while it runs. */
    @GetMapping("/settings/calendar/recomputation/progress")
    @Action(ACTION)
    String progress(Actor actor, Model model, Locale locale) {
        var order = recomputations.latest().orElseThrow(() -> Refusal.unknown("deadline.refusal.no-order"));
        model.addAttribute("order", views.order(order, actor, locale));
        return "settings/recomputation :: progress(order=${order})";
    }

    @PostMapping("/settings/calendar/recomputation")
    @Action(ACTION)
    String order(@RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash, Locale locale) {
        return done("ordered", flash, locale, () -> {
            var order = recomputations.order(reason, actor.id(), clock.instant());
            write(actor, "RECOMPUTATION_ORDERED", order.id(), order.reason());
        });
    }

    @PostMapping("/settings/calendar/recomputation/{id}/confirm")
    @Action(ACTION)
    String confirm(@PathVariable UUID id, Actor actor, RedirectAttributes flash, Locale locale) {
        return done("confirmed", flash, locale, () -> {
            recomputations.confirm(id, actor.id(), clock.instant());
            write(actor, "RECOMPUTATION_CONFIRMED", id, "");
        });
    }

    @PostMapping("/settings/calendar/recomputation/{id}/refuse")
    @Action(ACTION)
    String refuse(@PathVariable UUID id, Actor actor, RedirectAttributes flash, Locale locale) {
        return done("refused", flash, locale, () -> {
            Recomputation.Decision decision = recomputations.refuse(id, actor.id(), clock.instant());
            write(actor, "RECOMPUTATION_" + decision, id, "");
        });
    }

    private void write(Actor actor, String kind, UUID id, String note) {
        trail.write(actor, ACTION, kind, id.toString(), note);
    }

    private String done(String what, RedirectAttributes flash, Locale locale, Runnable deed) {
        try {
            transaction.executeWithoutResult(status -> deed.run());
            flash.addFlashAttribute("done", say("settings.recomputation." + what, locale));
        } catch (Refusal refusal) {
            flash.addFlashAttribute(
                    "problems",
                    refusal.problems().stream()
                            .map(it ->
                                    say(it.messageKey(), locale, it.arguments().toArray()))
                            .toList());
        }
        return PAGE;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, locale));
    }
}
