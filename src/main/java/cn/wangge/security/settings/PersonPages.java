package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.Post;
import cn.wangge.shared.Action;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: name and telephone, posts, and whether he may sign in. */
@Controller
@RequestMapping("/settings/people/{login}")
class PersonPages {

    private final KeepingPerson keeping;
    private final PersonForms forms;
    private final Sentences sentences;

    PersonPages(KeepingPerson keeping, PersonForms forms, Sentences sentences) {
        this.keeping = keeping;
        this.forms = forms;
        this.sentences = sentences;
    }

    @GetMapping
    @Action("A47")
    String one(@PathVariable String login, Actor actor, Model model) {
        model.addAttribute("view", forms.of(forms.require(login), actor, Map.of(), Map.of()));
        return "settings/person";
    }

    @PostMapping
    @Action("A47")
    String change(
            @PathVariable String login,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        var person = forms.require(login);
        try {
            keeping.rename(person, typed.getOrDefault("name", ""), typed.getOrDefault("phone", ""), actor);
        } catch (Refusal refusal) {
            return again(person, typed, refusal, actor, response, model, locale);
        }
        return done(login, "settings.people.changed", flash, locale);
    }

    @PostMapping("/posts")
    @Action("A48")
    String appoint(
            @PathVariable String login,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        var person = forms.require(login);
        Granting.Outcome outcome;
        try {
            outcome = keeping.appoint(person, Forms.sheet(TableKind.PEOPLE, typed), actor);
        } catch (Refusal refusal) {
            return again(person, typed, refusal, actor, response, model, locale);
        }
        return done(login, outcome.granted() > 0 ? "settings.posts.granted" : "settings.posts.proposed", flash, locale);
    }

    @PostMapping("/posts/end")
    @Action("A48")
    String end(
            @PathVariable String login,
            @RequestParam Post post,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String unit,
            Actor actor,
            RedirectAttributes flash,
            Locale locale) {
        var held = new Appointment(
                post, area.isEmpty() ? null : new GridCode(area), unit.isEmpty() ? null : new UnitId(unit));
        keeping.end(new PersonId(login), held, actor);
        return done(login, "settings.posts.proposed", flash, locale);
    }

    @PostMapping("/close")
    @Action("A47")
    String close(@PathVariable String login, Actor actor, RedirectAttributes flash, Locale locale) {
        keeping.close(forms.require(login), actor);
        return done(login, "settings.people.closed", flash, locale);
    }

    @PostMapping("/readmit")
    @Action("A48")
    String readmit(@PathVariable String login, Actor actor, RedirectAttributes flash, Locale locale) {
        keeping.readmit(forms.require(login), actor);
        return done(login, "settings.posts.proposed", flash, locale);
    }

    private String again(
            ListedPerson person,
            Map<String, String> typed,
            Refusal refusal,
            Actor actor,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(422);
        model.addAttribute("view", forms.of(person, actor, typed, sentences.byField(refusal, locale)));
        return "settings/person";
    }

    private String done(String login, String key, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("done", sentences.of(locale, key));
        return "redirect:/settings/people/" + login;
    }
}
