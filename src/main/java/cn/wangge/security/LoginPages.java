package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.Action;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

    private static final String PAGE = "login";

    private final People people;
    private final MessageSource messages;

    LoginPages(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    /** An account to try the product with. */
    record Demo(String id, String name, String post) {}

    /** None where the demonstration is off. */
    @ModelAttribute("demoAccounts")
    List<Demo> demoAccounts() {
        return people.demoAccounts().stream()
                .map(person -> new Demo(
                        person.id().value(),
                        person.name(),
                        person.posts().stream()
                                .map(post -> text("organization.post." + post))
                                .collect(Collectors.joining(text("page.separator")))))
                .toList();
    }

    @GetMapping("/login")
    @Action("A56")
    String form(Actor actor) {
        return actor.equals(Actor.CITIZEN) ? PAGE : "redirect:/";
    }

    // Reached by forward only, after too many tries.
    @RequestMapping("/login/wait")
    @Action("A56")
    String wait(HttpServletRequest request, Model model) {
        model.addAttribute("wait", request.getAttribute(WAIT));
        return PAGE;
    }

    private String text(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()), key);
    }
}
