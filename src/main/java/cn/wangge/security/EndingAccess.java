package cn.wangge.security;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Closes an account or changes its password; whatever was signed in under it ends at once. Not one
 * transaction: what is forgotten in memory before a commit would be read back as it was.
 */
@Component
class EndingAccess {

    private final Accounts accounts;
    private final Tokens tokens;
    private final RememberedCredentials remembered;
    private final Passwords passwords;

    EndingAccess(Accounts accounts, Tokens tokens, RememberedCredentials remembered, Passwords passwords) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.remembered = remembered;
        this.passwords = passwords;
    }

    void close(PersonId person) {
        accounts.close(person);
        drop(person);
    }

    void changePassword(PersonId person, String password) {
        accounts.setPassword(person, passwords.hash(password), false);
        drop(person);
    }

    /** Lays down a first password, which the product has made. */
    void firstPassword(PersonId person, String password, Instant expiresAt) {
        accounts.setFirstPassword(person, passwords.hashFirst(password), expiresAt);
        drop(person);
    }

    private void drop(PersonId person) {
        tokens.revokeAllOf(person);
        remembered.forget(person);
    }
}
