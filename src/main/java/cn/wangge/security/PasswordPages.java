package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 修改密码: for everybody, and the only page of those who still have their first one. */
@Controller
class PasswordPages {

    private final ChangingPassword changing;
    private final Accounts accounts;
    private final People people;
    private final MessageSource messages;

    PasswordPages(ChangingPassword changing, Accounts accounts, People people, MessageSource messages) {
        this.changing = changing;
        this.accounts = accounts;
        this.people = people;
        this.messages = messages;
    }

    /**
     * The page.
     *
     * @param first whether a first password is replaced
     * @param fixed whether it cannot be changed, because it is publicly known
     */
    record View(boolean first, boolean fixed, int shortest, Map<String, String> problems) {}

    @GetMapping(FirstPasswords.PAGE)
    @Action("A56")
    String form(Actor actor, Model model) {
        if (actor.equals(Actor.CITIZEN)) return "redirect:/login";
        model.addAttribute("view", view(actor, Map.of()));
        return "account/password";
    }

    @PostMapping(FirstPasswords.PAGE)
    @Action("A56")
    @Nullable
    String change(
            Actor actor,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (actor.equals(Actor.CITIZEN)) return "redirect:/login";
        try {
            changing.change(actor, new ChangingPassword.Typed(old, password, again), request, response);
        } catch (TooManyAttempts tooMany) {
            return refused(actor, model, response, Map.of("old", text(locale, tooMany.seconds())));
        } catch (Refusal refusal) {
            return refused(actor, model, response, told(refusal, locale));
        }
        flash.addFlashAttribute("done", messages.getMessage("security.password.changed", null, locale));
        return "redirect:/";
    }

    private String refused(Actor actor, Model model, HttpServletResponse response, Map<String, String> problems) {
        response.setStatus(422);
        model.addAttribute("view", view(actor, problems));
        return "account/password";
    }

    private Map<String, String> told(Refusal refusal, Locale locale) {
        return refusal.problems().stream()
                .collect(Collectors.toMap(
                        p -> p.field() == null ? "" : p.field(),
                        p -> messages.getMessage(p.messageKey(), p.arguments().toArray(), locale)));
    }

    private String text(Locale locale, long seconds) {
        return messages.getMessage("security.refusal.wait", new Object[] {seconds}, locale);
    }

    private View view(Actor actor, Map<String, String> problems) {
        return new View(accounts.mustChange(actor.id()), people.isDemo(actor.id()), PasswordRules.SHORTEST, problems);
    }
}
