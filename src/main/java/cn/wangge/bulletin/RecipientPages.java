package cn.wangge.bulletin;

import cn.wangge.bulletin.RecipientViews.Typed;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets which paper, and what was sent of one. */
@Controller
class RecipientPages {

    private static final String LIST = "redirect:/bulletins/recipients";

    private final RecipientViews views;
    private final Recipients recipients;
    private final Schedules schedules;
    private final Bulletins bulletins;
    private final BulletinWords words;

    RecipientPages(
            RecipientViews views,
            Recipients recipients,
            Schedules schedules,
            Bulletins bulletins,
            BulletinWords words) {
        this.views = views;
        this.recipients = recipients;
        this.schedules = schedules;
        this.bulletins = bulletins;
        this.words = words;
    }

    @Action("A92")
    @GetMapping("/bulletins/recipients")
    String list(Model model) {
        return shown(model, Typed.NOTHING);
    }

    @Action("A92")
    @PostMapping("/bulletins/recipients")
    String add(
            @RequestParam String schedule,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean open,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            recipients.add(Recipient.typed(schedules.require(schedule), person, unit, address, open), actor);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", words.problems(refusal));
            return shown(model, new Typed(schedule, person, unit, address, open));
        }
        flash.addFlashAttribute("done", words.text("bulletin.recipient.added"));
        return LIST;
    }

    @Action("A92")
    @PostMapping("/bulletins/recipients/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        recipients.remove(id);
        flash.addFlashAttribute("done", words.text("bulletin.recipient.removed"));
        return LIST;
    }

    @Action("A79")
    @GetMapping("/bulletins/{id}/sendings")
    String sent(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("view", views.sent(bulletins.require(id, actor)));
        return "bulletin/sendings";
    }

    private String shown(Model model, Typed typed) {
        model.addAttribute("view", views.list(typed));
        model.addAttribute("person", views.shown(typed.person()));
        return "bulletin/recipients";
    }
}
