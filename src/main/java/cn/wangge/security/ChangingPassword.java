package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Replaces a person's own password and keeps the page signed in that asked for it; all else ends. */
@Component
class ChangingPassword {

    /** What was typed: the old one, the new one, and the new one again. */
    record Typed(String old, String password, String again) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final EndingAccess access;
    private final SignInThrottle throttle;
    private final SettingsTrail trail;
    private final People people;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    ChangingPassword(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            EndingAccess access,
            SignInThrottle throttle,
            SettingsTrail trail,
            People people,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.access = access;
        this.throttle = throttle;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    void change(Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var id = actor.id();
        // What is publicly known for trying out must not be taken away from the others.
        if (people.isDemo(id)) throw Refusal.invalid("password", "security.refusal.password-demo");
        throttle.admit(id.value(), request.getRemoteAddr());
        var account = accounts.named(id.value());
        if (account.isEmpty() || !passwords.matches(typed.old, account.get().passwordHash())) {
            throttle.failed(id.value(), request.getRemoteAddr());
            throw Refusal.invalid("old", "security.refusal.password-wrong");
        }
        throttle.succeeded(id.value(), request.getRemoteAddr());
        rules.check("password", typed.password, id, actor.name());
        if (typed.password.equals(typed.old)) throw Refusal.invalid("password", "security.refusal.password-same");
        if (!typed.password.equals(typed.again)) throw Refusal.invalid("again", "security.refusal.password-differs");
        access.changePassword(id, typed.password);
        trail.write(actor, "A56", "PASSWORD_CHANGED", id.value(), null);
        staySignedIn(actor, request, response);
    }

    private void staySignedIn(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) request.changeSessionId();
        var person = new SignedIn(actor, clock.instant());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
