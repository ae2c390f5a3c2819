package cn.wangge.security;

import cn.wangge.organization.People;
import cn.wangge.shared.ReferenceData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives the demo people their publicly known password, only where the demo is on. */
@Component
class DemoAccounts implements ReferenceData {

    private final People people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final boolean enabled;
    private final String password;

    DemoAccounts(
            People people,
            Accounts accounts,
            Passwords passwords,
            @Value("${wangge.demo.enabled:false}") boolean enabled,
            @Value("${wangge.demo.password:}") String password) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.enabled = enabled;
        this.password = password;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        if (!enabled || password.isBlank()) return;
        // One slow hash for all of them: everybody knows this password anyway.
        var hash = "";
        for (var person : people.demoAccounts()) {
            var account = accounts.named(person.id().value());
            var stored = account.map(Account::passwordHash).orElse("");
            if (account.isPresent() && !account.get().demo()) continue;
            if (hash.isEmpty()) {
                hash = !stored.isEmpty() && passwords.matches(password, stored) ? stored : passwords.hash(password);
            }
            if (!hash.equals(stored)) accounts.setPassword(person.id(), hash, true);
        }
    }
}
