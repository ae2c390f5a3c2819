package cn.wangge.portal;

import cn.wangge.bulletin.PublishedBulletins;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page, for staff and for citizens, and the public page. */
@Controller
class StartPages {

    private final StartViews views;
    private final PublishedBulletins published;

    StartPages(StartViews views, PublishedBulletins published) {
        this.views = views;
        this.published = published;
    }

    @Action("A56")
    @GetMapping("/")
    String start(Actor actor, Model model) {
        if (!actor.equals(Actor.CITIZEN)) model.addAttribute("view", views.view(actor));
        return "start";
    }

    @Action("A05")
    @GetMapping("/public")
    String bulletins(Model model) {
        model.addAttribute("bulletins", published.latest());
        return "public/index";
    }
}
