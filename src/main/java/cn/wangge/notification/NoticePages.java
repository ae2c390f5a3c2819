package cn.wangge.notification;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person has been told: the list, and marking it read. */
@Controller
class NoticePages {

    private static final String LIST = "notification/messages";

    private final NoticeViews views;
    private final Notices notices;
    private final Mailing mailing;
    private final Clock clock;

    NoticePages(NoticeViews views, Notices notices, Mailing mailing, Clock clock) {
        this.views = views;
        this.notices = notices;
        this.mailing = mailing;
        this.clock = clock;
    }

    @Action("A70")
    @GetMapping("/messages")
    String list(@RequestParam Map<String, String> asked, Actor actor, Model model) {
        model.addAttribute("view", views.list(actor, NoticeFilter.of(asked)));
        return LIST;
    }

    @Action("A70")
    @GetMapping("/messages/{id}")
    String gathered(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Actor actor,
            Model model) {
        model.addAttribute("view", views.gathered(actor, id, after, before));
        return "notification/gathered";
    }

    @Action("A70")
    @PostMapping("/messages/{id}/read")
    String read(@PathVariable UUID id, @RequestParam Map<String, String> asked, Actor actor) {
        notices.read(actor.id(), id, clock.instant());
        // Whoever has the notice itself open goes on reading it.
        return "redirect:"
                + (asked.containsKey("stay")
                        ? "/messages/" + id
                        : NoticeFilter.of(asked).href());
    }

    @Action("A70")
    @PostMapping("/messages/read")
    String readAll(@RequestParam Map<String, String> asked, Actor actor) {
        notices.readAll(actor.id(), NoticeFilter.of(asked), clock.instant());
        return "redirect:" + NoticeFilter.of(asked).show(true).href();
    }

    @Action("A70")
    @PostMapping("/messages/mail")
    String mail(@RequestParam String address, Actor actor) {
        mailing.keep(actor.id(), address, clock.instant());
        return "redirect:/messages";
    }
}
