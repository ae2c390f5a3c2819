package cn.wangge.evaluation;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Charts of the figures; what is asked for stands in the address. */
@Controller
class DashboardPages {

    private final Dashboard dashboard;
    private final DashboardViews views;
    private final Clock clock;

    DashboardPages(Dashboard dashboard, DashboardViews views, Clock clock) {
        this.dashboard = dashboard;
        this.views = views;
        this.clock = clock;
    }

    @Action("A39")
    @GetMapping("/evaluation/dashboard")
    String charts(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String day,
            Actor actor,
            Model model) {
        var ask = dashboard.ask(subject, PeriodView.asked(period, kind, day, clock), actor);
        model.addAttribute("view", views.view(ask, actor));
        return "evaluation/dashboard";
    }
}
