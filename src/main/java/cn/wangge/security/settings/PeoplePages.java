package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.StaffRegister;
import cn.wangge.security.Credentials;
import cn.wangge.security.Credentials.Standing;
import cn.wangge.shared.Action;
import cn.wangge.shared.ListPager;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of people, and the form for a new one. */
@Controller
class PeoplePages {

    private final StaffRegister register;
    private final Credentials credentials;
    private final TakingOver takingOver;
    private final PersonWords words;
    private final PersonForms forms;
    private final Sentences sentences;
    private final Clock clock;

    PeoplePages(
            StaffRegister register,
            Credentials credentials,
            TakingOver takingOver,
            PersonWords words,
            PersonForms forms,
            Sentences sentences,
            Clock clock) {
        this.register = register;
        this.credentials = credentials;
        this.takingOver = takingOver;
        this.words = words;
        this.forms = forms;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The list; withoutPassword says how many cannot sign in yet. */
    record ListView(
            String text,
            String standing,
            List<UnitPages.FormOption> standings,
            List<Row> rows,
            boolean filtered,
            int withoutPassword,
            ListPager pager) {}

    record Row(String login, String name, String phone, List<String> posts, String standing, boolean closed) {}

    @GetMapping("/settings/people")
    @Action("A47")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var standings = credentials.standings();
        var today = LocalDate.now(clock);
        var typed = text.strip();
        var all = register.people();
        var found = all.stream()
                .filter(p -> standing.isEmpty() || standing(p, standings).name().equals(standing))
                .filter(p -> typed.isEmpty() || matches(p, typed, today))
                .toList();
        var pager =
                ListPager.of("/settings/people", Map.of("text", typed, "standing", standing), page, 30, found.size());
        var rows = pager.of(found).stream()
                .map(p -> new Row(
                        p.id().value(),
                        p.name(),
                        Objects.requireNonNullElse(p.phone(), ""),
                        words.posts(p, today),
                        words.of(standing(p, standings)),
                        !p.active()))
                .toList();
        var without = (int) all.stream()
                .filter(p -> PasswordSheets.waits(p, standing(p, standings)))
                .count();
        var filtered = !typed.isEmpty() || !standing.isEmpty();
        model.addAttribute("view", new ListView(typed, standing, options(standing), rows, filtered, without, pager));
        return "settings/people";
    }

    @GetMapping("/settings/people/new")
    @Action("A47")
    String blank(Model model) {
        model.addAttribute("view", forms.blank(new HashMap<>(), Map.of()));
        return "settings/newPerson";
    }

    @PostMapping("/settings/people/new")
    @Action("A47")
    String add(
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        var login = typed.getOrDefault("login", "").strip().toLowerCase(Locale.ROOT);
        TakingOver.Taken taken;
        try {
            if (register.find(new PersonId(login)).isPresent()) {
                throw Refusal.invalid("login", "settings.finding.login-taken");
            }
            taken = takingOver.take(TableKind.PEOPLE, Forms.sheet(TableKind.PEOPLE, typed), actor);
        } catch (Refusal refusal) {
            response.setStatus(422);
            model.addAttribute("view", forms.blank(typed, sentences.byField(refusal, locale)));
            return "settings/newPerson";
        }
        var waits = taken.posts().proposed() > 0;
        flash.addFlashAttribute(
                "done",
                sentences.of(
                        locale,
                        waits ? "settings.people.kept.waiting" : "settings.people.kept",
                        typed.getOrDefault("name", "")));
        return "redirect:/settings/people/" + login;
    }

    private boolean matches(ListedPerson person, String text, LocalDate today) {
        return person.name().contains(text)
                || person.id().value().contains(text.toLowerCase(Locale.ROOT))
                || Objects.requireNonNullElse(person.phone(), "").contains(text)
                || words.posts(person, today).stream().anyMatch(post -> post.contains(text));
    }

    private List<UnitPages.FormOption> options(String selected) {
        return List.of(Standing.values()).stream()
                .map(s ->
                        new UnitPages.FormOption(s.name(), words.of(s), s.name().equals(selected)))
                .toList();
    }

    static Standing standing(ListedPerson person, Map<PersonId, Standing> standings) {
        return person.active() ? standings.getOrDefault(person.id(), Standing.NONE) : Standing.CLOSED;
    }
}
