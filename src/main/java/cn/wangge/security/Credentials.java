package cn.wangge.security;

import cn.wangge.shared.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What administrators may do about other people's passwords: never choose one, never learn a person's own. */
@Component
public class Credentials {

    /** How long a first password waits for its one use. */
    public static final Duration FIRST_LASTS = Duration.ofDays(7);

    /** How a person stands with signing in. */
    public enum Standing {
        /** No password has been made yet. */
        NONE,
        /** A first password waits to be used. */
        FIRST,
        /** The first password has run out unused. */
        EXPIRED,
        /** A password of one's own. */
        OWN,
        CLOSED
    }

    // Without the signs that look like others on paper.
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;

    private final Accounts accounts;
    private final EndingAccess access;
    private final PasswordRules rules;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Credentials(Accounts accounts, EndingAccess access, PasswordRules rules, Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.rules = rules;
        this.clock = clock;
    }

    /** Makes a first password and tells it, once; whatever was signed in under the person ends. */
    public String makeFirst(PersonId person) {
        var password = random();
        access.firstPassword(person, password, clock.instant().plus(FIRST_LASTS));
        return password;
    }

    /** Lays down the password that a person has chosen. */
    public void choose(PersonId person, String name, String password) {
        rules.check("password", password, person, name);
        access.changePassword(person, password);
    }

    public void close(PersonId person) {
        access.close(person);
    }

    public void reopen(PersonId person) {
        accounts.reopen(person);
    }

    /** Everybody who has an account; who is missing has none. */
    public Map<PersonId, Standing> standings() {
        return accounts.all().stream().collect(Collectors.toMap(Account::id, this::standing));
    }

    private Standing standing(Account account) {
        if (account.disabledAt() != null) return Standing.CLOSED;
        if (!account.mustChange()) return Standing.OWN;
        return account.isOpenAt(clock.instant()) ? Standing.FIRST : Standing.EXPIRED;
    }

    private String random() {
        var text = new StringBuilder();
        for (var i = 0; i < 4 * GROUPS; i++) {
            if (i > 0 && i % 4 == 0) text.append('-');
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
