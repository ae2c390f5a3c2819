package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is set up, what is missing, and what comes next. */
@Controller
class SettingsPages {

    private final Readiness readiness;

    SettingsPages(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/settings")
    @Action("A47")
    String overview(Actor actor, Model model, Locale locale) {
        model.addAttribute("view", readiness.of(actor, locale));
        return "settings/overview";
    }
}
