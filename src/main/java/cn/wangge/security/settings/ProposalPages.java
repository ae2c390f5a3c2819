package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of posts that wait for a second administrator. */
@Controller
class ProposalPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Proposals proposals;
    private final Granting granting;
    private final Administrators administrators;
    private final PersonWords words;
    private final Sentences sentences;

    ProposalPages(
            Proposals proposals,
            Granting granting,
            Administrators administrators,
            PersonWords words,
            Sentences sentences) {
        this.proposals = proposals;
        this.granting = granting;
        this.administrators = administrators;
        this.words = words;
        this.sentences = sentences;
    }

    /** The page; alone says that there is nobody who could confirm. */
    record View(boolean alone, List<Waiting> waiting) {}

    /** A proposal; {@code block} says why this reader cannot confirm it, empty where he can. */
    record Waiting(String id, String madeAt, String madeBy, boolean own, String block, List<String> changes) {}

    @GetMapping("/settings/proposals")
    @Action("A48")
    String list(Actor actor, Model model, Locale locale) {
        var zone = ZoneId.of("Asia/Shanghai");
        var waiting = proposals.open().stream()
                .map(open -> new Waiting(
                        open.id().toString(),
                        MOMENT.format(open.madeAt().atZone(zone)),
                        words.name(open.madeBy()),
                        open.madeBy().equals(actor.id()),
                        block(open, actor, locale),
                        open.changes().stream().map(words::of).toList()))
                .toList();
        model.addAttribute("view", new View(administrators.atWork().size() < 2, waiting));
        return "settings/proposals";
    }

    @PostMapping("/settings/proposals/{id}/confirm")
    @Action("A48")
    String confirm(@PathVariable UUID id, Actor actor, RedirectAttributes flash, Locale locale) {
        return decided(() -> granting.confirm(actor, id), "settings.proposals.confirmed", flash, locale);
    }

    @PostMapping("/settings/proposals/{id}/refuse")
    @Action("A48")
    String refuse(@PathVariable UUID id, Actor actor, RedirectAttributes flash, Locale locale) {
        return decided(() -> granting.refuse(actor, id), "settings.proposals.refused", flash, locale);
    }

    /** What stands in the way is told on the page where the proposal is. */
    private String decided(Runnable deed, String key, RedirectAttributes flash, Locale locale) {
        try {
            deed.run();
            flash.addFlashAttribute("done", sentences.of(locale, key));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problems", sentences.all(refusal, locale));
        }
        return "redirect:/settings/proposals";
    }

    private String block(Proposals.Proposal open, Actor actor, Locale locale) {
        if (open.madeBy().equals(actor.id())) return sentences.of(locale, "settings.refusal.own-proposal");
        var concerned = open.changes().stream()
                .anyMatch(c -> c.person().equals(actor.id().value()));
        return concerned ? sentences.of(locale, "settings.refusal.concerns-you") : "";
    }
}
