package cn.wangge.security;

import static cn.wangge.security.db.Tables.ACCOUNT;

import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** The accounts, with what is asked at every request held in memory for a few seconds. */
@Repository
class Accounts {

    // Another node may have closed the account: this is how long a request may still pass here.
    private static final Duration STANDING = Duration.ofSeconds(5);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

    private final DSLContext sql;
    private final Clock clock;
    private final boolean demo;
    private final Memory<PersonId, Optional<Account>> recent;

    Accounts(DSLContext sql, Clock clock, @Value("${wangge.demo.enabled:false}") boolean demo) {
        this.sql = sql;
        this.clock = clock;
        this.demo = demo;
        this.recent = new Memory<>(clock, STANDING, 5_000);
    }

    /** The account of that sign-in name; whatever cannot be one has none. */
    Optional<Account> named(String name) {
        return NAME.matcher(name).matches() ? read(new PersonId(name)) : Optional.empty();
    }

    /** Whether somebody who signed in at {@code since} may still act now. */
    boolean holds(PersonId id, Instant since) {
        var account = recent.recall(id).orElseGet(() -> {
            var read = read(id);
            recent.keep(id, read);
            return read;
        });
        return account.filter(found -> usable(found) && !since.isBefore(found.credentialsChangedAt()))
                .isPresent();
    }

    boolean usable(Account account) {
        return account.isOpenAt(clock.instant()) && (demo || !account.demo());
    }

    /** Lays down a password, for a new account or an old one; earlier sign-ins end. */
    void setPassword(PersonId id, String hash, boolean demoAccount) {
        var now = clock.instant();
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, id.value())
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.DEMO, demoAccount)
                .set(ACCOUNT.CREDENTIALS_CHANGED_AT, now)
                .onConflict(ACCOUNT.PERSON_ID)
                .doUpdate()
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.DEMO, demoAccount)
                .set(ACCOUNT.CREDENTIALS_CHANGED_AT, now)
                .execute();
        recent.forget(id);
    }

    void close(PersonId id) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.DISABLED_AT, clock.instant())
                .where(ACCOUNT.PERSON_ID.eq(id.value()), ACCOUNT.DISABLED_AT.isNull())
                .execute();
        recent.forget(id);
    }

    void countFailure(String name) {
        if (!NAME.matcher(name).matches()) return;
        sql.update(ACCOUNT)
                .set(ACCOUNT.FAILED_COUNT, ACCOUNT.FAILED_COUNT.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(name))
                .execute();
    }

    void clearFailures(PersonId id) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.FAILED_COUNT, 0)
                .where(ACCOUNT.PERSON_ID.eq(id.value()), ACCOUNT.FAILED_COUNT.ne(0))
                .execute();
    }

    private Optional<Account> read(PersonId id) {
        return sql.select(
                        ACCOUNT.PERSON_ID.convertFrom(PersonId::new),
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.DEMO,
                        ACCOUNT.LOCKED_UNTIL,
                        ACCOUNT.DISABLED_AT,
                        ACCOUNT.CREDENTIALS_CHANGED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(id.value()))
                .fetchOptional(Records.mapping(Account::new));
    }
}
