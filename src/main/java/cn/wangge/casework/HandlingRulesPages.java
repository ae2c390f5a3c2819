package cn.wangge.casework;

import cn.wangge.casefile.Likeness;
import cn.wangge.catalog.Catalog;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办理规则: what counts as a repetition, how many settlements are checked, and what rulings suggest for the routing. */
@Controller
class HandlingRulesPages {

    private static final String PAGE = "/rules";

    private final HandlingRulesViews views;
    private final Likeness likeness;
    private final Sampling sampling;
    private final Catalog catalog;
    private final Labels labels;
    private final Clock clock;

    HandlingRulesPages(
            HandlingRulesViews views,
            Likeness likeness,
            Sampling sampling,
            Catalog catalog,
            Labels labels,
            Clock clock) {
        this.views = views;
        this.likeness = likeness;
        this.sampling = sampling;
        this.catalog = catalog;
        this.labels = labels;
        this.clock = clock;
    }

    @Action("A72")
    @GetMapping(PAGE)
    String rules(Actor actor, Model model) {
        model.addAttribute("view", views.view(actor));
        return "casework/rules";
    }

    /** Terms of an item; without an item those of every item that has none of its own. */
    @Action("A71")
    @PostMapping(PAGE + "/likeness")
    String keepLikeness(
            @RequestParam(defaultValue = "") String categoryCode,
            @RequestParam(defaultValue = "-1") int metres,
            @RequestParam(defaultValue = "-1") int hours,
            @RequestParam(defaultValue = "-1") int recurrenceDays,
            Actor actor,
            RedirectAttributes flash) {
        var code = categoryCode.strip();
        if (!code.isEmpty() && catalog.find(code).isEmpty()) {
            return again(flash, "casework.rules.refusal.item");
        }
        if (outside(metres, 1, 2000)) return again(flash, "casework.rules.refusal.metres");
        if (outside(hours, 1, 8760)) return again(flash, "casework.rules.refusal.hours");
        if (outside(recurrenceDays, 0, 3650)) return again(flash, "casework.rules.refusal.days");
        likeness.keep(new Likeness.Terms(code, metres, hours, recurrenceDays), actor.id(), clock.instant());
        return done(flash);
    }

    @Action("A71")
    @PostMapping(PAGE + "/likeness/forget")
    String forgetLikeness(@RequestParam String categoryCode, RedirectAttributes flash) {
        if (categoryCode.isBlank()) throw Refusal.conflict("casework.rules.refusal.default");
        likeness.forget(categoryCode);
        return done(flash);
    }

    @Action("A71")
    @PostMapping(PAGE + "/sampling")
    String changeSampling(@RequestParam(defaultValue = "-1") int share, Actor actor, RedirectAttributes flash) {
        if (outside(share, 0, 100)) return again(flash, "casework.rules.refusal.share");
        sampling.change(share, actor.id(), clock.instant());
        return done(flash);
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }

    private String again(RedirectAttributes flash, String key) {
        flash.addFlashAttribute("problem", labels.text(key));
        return "redirect:" + PAGE;
    }

    private String done(RedirectAttributes flash) {
        flash.addFlashAttribute("done", labels.text("casework.rules.done"));
        return "redirect:" + PAGE;
    }
}
