package cn.wangge.security.settings;

import cn.wangge.shared.Action;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind the one-time link. */
@Controller
class SetupPages {

    private static final String PROOF = "wangge.setup.proof";
    private static final String UNTIL = "wangge.setup.until";
    /** How long after opening the link the form is taken. */
    private static final Duration OPEN = Duration.ofMinutes(30);

    private final SetupLink link;
    private final FirstAdministrator first;
    private final Sentences sentences;
    private final Clock clock;

    SetupPages(SetupLink link, FirstAdministrator first, Sentences sentences, Clock clock) {
        this.link = link;
        this.first = first;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The form as typed, without the passwords, and what was wrong with it. */
    record View(String login, String name, String phone, Map<String, String> problems) {}

    @GetMapping("/setup")
    @Action("A56")
    String form(
            @RequestParam(required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!link.isThere()) return "redirect:/login";
        if (token != null) {
            var proof = link.proof(token);
            if (proof.isEmpty()) return closed(response);
            remember(request, proof.get());
            // Out of the address line, where somebody might read it off.
            return "redirect:/setup";
        }
        if (proof(request).isEmpty()) return closed(response);
        model.addAttribute("view", view(FirstAdministrator.Typed.NOTHING, Map.of()));
        return "setup/administrator";
    }

    @PostMapping("/setup")
    @Action("A56")
    String make(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        var proof = proof(request);
        if (proof.isEmpty()) return closed(response);
        var typed = new FirstAdministrator.Typed(
                login.strip().toLowerCase(Locale.ROOT), name.strip(), phone.strip(), password, again);
        try {
            first.make(proof.get(), typed);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) return closed(response);
            response.setStatus(422);
            model.addAttribute("view", view(typed, sentences.byField(refusal, locale)));
            return "setup/administrator";
        }
        request.getSession().invalidate();
        flash.addFlashAttribute("done", sentences.of(locale, "settings.setup.done"));
        return "redirect:/login";
    }

    private static View view(FirstAdministrator.Typed typed, Map<String, String> problems) {
        return new View(typed.login(), typed.name(), typed.phone(), problems);
    }

    private static String closed(HttpServletResponse response) {
        response.setStatus(403);
        return "setup/closed";
    }

    private void remember(HttpServletRequest request, String proof) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(PROOF, proof);
        session.setAttribute(UNTIL, clock.instant().plus(OPEN));
    }

    private Optional<String> proof(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(UNTIL) instanceof Instant until)) return Optional.empty();
        if (!clock.instant().isBefore(until)) return Optional.empty();
        return Optional.ofNullable((String) session.getAttribute(PROOF));
    }
}
