package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Turns a name and a password into a person, or a token or session of an earlier sign-in into who that is now. */
@Component
class SigningIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final People people;
    private final AccessTrail trail;
    private final Clock clock;

    SigningIn(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            People people,
            AccessTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Checks a password.
     *
     * @throws BadCredentialsException without saying which part was wrong
     * @throws TooManyAttempts when this address has to wait first
     */
    SignedIn signIn(String name, String password, String address) {
        throttle.admit(name, address);
        var account = accounts.named(name);
        var actor = checked(account, password);
        if (actor.isEmpty()) {
            throttle.failed(name, address);
            accounts.countFailure(name);
            trail.write(
                    AccessTrail.Kind.SIGN_IN_REFUSED, account.map(Account::id).orElse(null), address);
            throw new BadCredentialsException("name or password wrong");
        }
        throttle.succeeded(name, address);
        accounts.clearFailures(actor.get().id());
        trail.write(AccessTrail.Kind.SIGNED_IN, actor.get().id(), address);
        return new SignedIn(actor.get(), clock.instant());
    }

    /** The same person with the posts held now; nobody when the account or the person has gone since. */
    Optional<SignedIn> stillSignedIn(PersonId id, Instant since) {
        if (!accounts.holds(id, since)) return Optional.empty();
        return people.actor(id).map(actor -> new SignedIn(actor, since));
    }

    private Optional<Actor> checked(Optional<Account> account, String password) {
        var right = account.isPresent()
                ? passwords.matches(password, account.get().passwordHash())
                : passwords.matchesNobody(password);
        return right ? account.filter(accounts::usable).flatMap(found -> people.actor(found.id())) : Optional.empty();
    }
}
