package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.StaffRegister;
import cn.wangge.security.Credentials;
import cn.wangge.security.Credentials.Standing;
import cn.wangge.security.SettingsTrail;
import cn.wangge.shared.Action;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes first passwords and shows them once, as a sheet to be printed, cut and handed out. */
@Controller
class PasswordSheets {

    private final StaffRegister register;
    private final Credentials credentials;
    private final PersonWords words;
    private final SettingsTrail trail;
    private final Clock clock;

    PasswordSheets(
            StaffRegister register, Credentials credentials, PersonWords words, SettingsTrail trail, Clock clock) {
        this.register = register;
        this.credentials = credentials;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    record View(String until, List<Slip> slips) {}

    /** What is cut out for one person. */
    record Slip(String name, String login, String password, List<String> posts) {}

    /** For one person, or for everybody who cannot sign in yet. */
    @PostMapping("/settings/people/passwords")
    @Action("A47")
    String make(@RequestParam(required = false) @Nullable String login, Actor actor, Model model) {
        var people = login == null ? everybody(actor) : List.of(one(login, actor));
        var today = LocalDate.now(clock);
        var slips = people.stream()
                .map(person -> new Slip(
                        person.name(), person.id().value(), made(person.id(), actor), words.posts(person, today)))
                .toList();
        var until = clock.instant()
                .atZone(clock.getZone())
                .plus(Credentials.FIRST_LASTS)
                .toLocalDate();
        model.addAttribute("view", new View(until.toString(), slips));
        return "settings/passwords";
    }

    /** Whether a first password has to be made for the person. */
    static boolean waits(ListedPerson person, Standing standing) {
        return person.active() && !person.demo() && (standing == Standing.NONE || standing == Standing.EXPIRED);
    }

    private List<ListedPerson> everybody(Actor actor) {
        var standings = credentials.standings();
        return register.people().stream()
                .filter(person -> waits(person, PeoplePages.standing(person, standings)))
                .filter(person -> !person.id().equals(actor.id()))
                .toList();
    }

    private ListedPerson one(String login, Actor actor) {
        var person = register.find(new PersonId(login))
                .orElseThrow(() -> Refusal.unknown("settings.refusal.no-person", login));
        if (person.id().equals(actor.id())) throw Refusal.forbidden("settings.refusal.own-password");
        if (person.demo()) throw Refusal.forbidden("settings.refusal.demo");
        if (!person.active()) throw Refusal.conflict("settings.refusal.closed");
        return person;
    }

    private String made(PersonId person, Actor actor) {
        trail.write(actor, "A47", "FIRST_PASSWORD", person.value(), null);
        return credentials.makeFirst(person);
    }
}
