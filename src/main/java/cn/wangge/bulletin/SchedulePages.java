package cn.wangge.bulletin;

import cn.wangge.bulletin.Timing.Shift;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The schedules of papers: when each is made, on or off, at once, and what came of it. */
@Controller
@RequestMapping("/bulletins/schedules")
class SchedulePages {

    private static final String LIST = "redirect:/bulletins/schedules";
    private static final String EDIT = "bulletin/schedule";

    private final ScheduleViews views;
    private final Schedules schedules;
    private final Runs runs;
    private final BulletinWords words;
    private final Clock clock;

    SchedulePages(ScheduleViews views, Schedules schedules, Runs runs, BulletinWords words, Clock clock) {
        this.views = views;
        this.schedules = schedules;
        this.runs = runs;
        this.words = words;
        this.clock = clock;
    }

    @Action("A91")
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        model.addAttribute("view", views.list(after, before));
        return "bulletin/schedules";
    }

    @Action("A91")
    @GetMapping("/{id}")
    String edit(@PathVariable String id, Model model) {
        model.addAttribute("view", views.edit(id));
        return EDIT;
    }

    @Action("A91")
    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "1") int day,
            @RequestParam(defaultValue = "NONE") Shift shift,
            @RequestParam(defaultValue = "") String at,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var schedule = schedules.require(id);
        var asTyped = new Timing(
                schedule.timing().kind(), day, shift, schedule.timing().at());
        try {
            var timing = checked(asTyped, at);
            schedules.change(id, version, timing, schedule.enabled(), clock.instant());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.edit(schedule, asTyped, at, version, refusal));
            return EDIT;
        }
        flash.addFlashAttribute("done", words.text("bulletin.schedule.changed"));
        return LIST;
    }

    @Action("A91")
    @PostMapping("/{id}/switch")
    String turn(
            @PathVariable String id, @RequestParam int version, @RequestParam boolean on, RedirectAttributes flash) {
        return done(flash, on ? "bulletin.schedule.isOn" : "bulletin.schedule.isOff", () -> {
            var schedule = schedules.require(id);
            schedules.change(id, version, schedule.timing(), on, clock.instant());
        });
    }

    @Action("A91")
    @PostMapping("/{id}/run")
    String run(@PathVariable String id, Actor actor, RedirectAttributes flash) {
        return done(flash, "bulletin.schedule.running", () -> runs.askNow(schedules.require(id), actor));
    }

    private static Timing checked(Timing typed, String at) {
        if (!ScheduleWords.fits(typed.kind(), typed.day(), typed.shift())) {
            throw Refusal.invalid("day", "bulletin.refusal.scheduleDay");
        }
        try {
            return new Timing(typed.kind(), typed.day(), typed.shift(), LocalTime.parse(at.strip()));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("at", "bulletin.refusal.scheduleTime");
        }
    }

    private String done(RedirectAttributes flash, String key, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("done", words.text(key));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problems", words.problems(refusal));
        }
        return LIST;
    }
}
