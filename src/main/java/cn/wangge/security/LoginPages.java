package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.shared.Action;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sign-in page. */
@Controller
class LoginPages {

    /** Request attribute: seconds until another try is looked at. */
    static final String WAIT = "wangge.wait";

    private final People people;
    private final MessageSource messages;

    LoginPages(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    /** A demonstration account as the page offers it. */
    record DemoAccount(String id, String name, String post) {}

    @ModelAttribute("demoAccounts")
    List<DemoAccount> demoAccounts(Locale locale) {
        return people.demoAccounts().stream()
                .map(person -> new DemoAccount(person.id().value(), person.name(), post(person, locale)))
                .toList();
    }

    @GetMapping("/login")
    @Action("A56")
    String form(Actor actor) {
        return actor.equals(Actor.CITIZEN) ? "login" : "redirect:/";
    }

    // Reached by forward only, after too many tries.
    @RequestMapping("/login/wait")
    @Action("A56")
    String wait(HttpServletRequest request, Model model) {
        model.addAttribute("wait", request.getAttribute(WAIT));
        return "login";
    }

    private String post(PersonSummary person, Locale locale) {
        return person.posts().stream()
                .findFirst()
                .map(post -> messages.getMessage("organization.post." + post, null, locale))
                .orElse("");
    }
}
