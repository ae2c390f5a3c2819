package cn.wangge.security.calendar;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The working calendar to be read: by everybody who is signed in, for deadlines follow from it. */
@Controller
class CalendarPages {

    private final CalendarViews views;

    CalendarPages(CalendarViews views) {
        this.views = views;
    }

    @GetMapping("/settings/calendar")
    @Action("A59")
    String calendar(Actor actor, Model model, Locale locale) {
        model.addAttribute("view", views.calendar(actor, locale));
        return "settings/calendar";
    }

    @GetMapping("/settings/calendar/years/{year}")
    @Action("A59")
    String year(@PathVariable int year, Model model, Locale locale) {
        model.addAttribute("view", views.year(year, locale));
        return "settings/calendarYear";
    }
}
