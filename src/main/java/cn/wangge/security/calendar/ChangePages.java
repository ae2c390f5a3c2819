package cn.wangge.security.calendar;

import cn.wangge.calendar.HolidayFile;
import cn.wangge.organization.Actor;
import cn.wangge.security.settings.Sentences;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing the calendar: bring holidays or hours, look at what they change, offer them, decide. */
@Controller
class ChangePages {

    private static final String CHANGES = "redirect:/settings/calendar/changes/";

    private final Changing changing;
    private final ChangeViews views;
    private final Sentences sentences;

    ChangePages(Changing changing, ChangeViews views, Sentences sentences) {
        this.changing = changing;
        this.views = views;
        this.sentences = sentences;
    }

    @GetMapping("/settings/calendar/import")
    @Action("A49")
    String upload(Model model) {
        model.addAttribute("view", ChangeViews.Upload.EMPTY);
        return "settings/calendarImport";
    }

    @PostMapping("/settings/calendar/import")
    @Action("A49")
    String look(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            Actor actor,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) throw Refusal.invalid("file", "settings.refusal.no-file");
            var read = HolidayFile.read(file.getBytes());
            if (read.faults().isEmpty()) return CHANGES + changing.draw(read, source, actor);
            model.addAttribute("view", views.faulty(read, source, locale));
        } catch (Refusal refusal) {
            model.addAttribute("view", new ChangeViews.Upload(source, sentences.all(refusal, locale)));
        }
        response.setStatus(422);
        return "settings/calendarImport";
    }

    @GetMapping("/settings/calendar/hours")
    @Action("A49")
    String hours(@RequestParam(defaultValue = "") String township, Model model, Locale locale) {
        model.addAttribute("view", views.hours(township, locale));
        return "settings/calendarHours";
    }

    @PostMapping("/settings/calendar/hours")
    @Action("A49")
    String drawHours(
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var form = ChangeViews.form(typed);
        try {
            return CHANGES + changing.draw(form, actor);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("view", views.hours(form, sentences.byField(refusal, locale), locale));
            return "settings/calendarHours";
        }
    }

    @GetMapping("/settings/calendar/changes/{id}")
    @Action("A49")
    String change(@PathVariable UUID id, Actor actor, Model model, Locale locale) {
        model.addAttribute("view", views.change(changing.seen(id, actor), actor, locale));
        return "settings/calendarChange";
    }

    @PostMapping("/settings/calendar/changes/{id}/offer")
    @Action("A49")
    String offer(@PathVariable UUID id, Actor actor, RedirectAttributes flash, Locale locale) {
        return decided(id, () -> changing.offer(id, actor), "settings.calendar.offered", flash, locale);
    }

    @PostMapping("/settings/calendar/changes/{id}/confirm")
    @Action("A49")
    String confirm(
            @PathVariable UUID id, @RequestParam int seen, Actor actor, RedirectAttributes flash, Locale locale) {
        return decided(id, () -> changing.confirm(id, seen, actor), "settings.calendar.confirmed", flash, locale);
    }

    @PostMapping("/settings/calendar/changes/{id}/refuse")
    @Action("A49")
    String refuse(@PathVariable UUID id, Actor actor, RedirectAttributes flash, Locale locale) {
        return decided(id, () -> changing.refuse(id, actor), "settings.calendar.refused", flash, locale);
    }

    /** What stands in the way is told beside the change. */
    private String decided(UUID id, Runnable deed, String key, RedirectAttributes flash, Locale locale) {
        try {
            deed.run();
            flash.addFlashAttribute("done", sentences.of(locale, key));
            return "redirect:/settings/calendar";
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problems", sentences.all(refusal, locale));
            return CHANGES + id;
        }
    }
}
