package cn.wangge.security;

import static cn.wangge.security.db.Tables.ACCOUNT;

import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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
        return known(id)
                .filter(found -> usable(found) && !since.isBefore(found.credentialsChangedAt()))
                .isPresent();
    }

    /** Whether the first password still stands, with which nothing but its replacement may be done. */
    boolean mustChange(PersonId id) {
        return known(id).filter(Account::mustChange).isPresent();
    }

    private Optional<Account> known(PersonId id) {
        return recent.recall(id).orElseGet(() -> {
            var read = read(id);
            recent.keep(id, read);
            return read;
        });
    }

    boolean usable(Account account) {
        return account.isOpenAt(clock.instant()) && (demo || !account.demo());
    }

    /** Lays down a password, for a new account or an old one; earlier sign-ins end. */
    void setPassword(PersonId id, String hash, boolean demoAccount) {
        set(id, hash, demoAccount, null);
    }

    /** Lays down a password that only serves to choose another before it runs out. */
    void setFirstPassword(PersonId id, String hash, Instant expiresAt) {
        set(id, hash, false, expiresAt);
    }

    private void set(PersonId id, String hash, boolean demoAccount, @Nullable Instant expiresAt) {
        // Kept to the microsecond and no later than now, or a sign-in of this moment would be older.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(ACCOUNT.PASSWORD_HASH, hash);
        values.put(ACCOUNT.DEMO, demoAccount);
        values.put(ACCOUNT.CREDENTIALS_CHANGED_AT, now);
        values.put(ACCOUNT.MUST_CHANGE, expiresAt != null);
        values.put(ACCOUNT.PASSWORD_EXPIRES_AT, DSL.val(expiresAt, ACCOUNT.PASSWORD_EXPIRES_AT));
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, id.value())
                .set(values)
                .onConflict(ACCOUNT.PERSON_ID)
                .doUpdate()
                .set(values)
                .execute();
        recent.forget(id);
    }

    /** Opens a closed account again. */
    void reopen(PersonId id) {
        sql.update(ACCOUNT)
                .setNull(ACCOUNT.DISABLED_AT)
                .where(ACCOUNT.PERSON_ID.eq(id.value()))
                .execute();
        recent.forget(id);
    }

    List<Account> all() {
        return rows().fetch(Records.mapping(Account::new));
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
        return rows().where(ACCOUNT.PERSON_ID.eq(id.value())).fetchOptional(Records.mapping(Account::new));
    }

    private SelectJoinStep<Record8<PersonId, String, Boolean, Instant, Instant, Instant, Boolean, Instant>> rows() {
        return sql.select(
                        ACCOUNT.PERSON_ID.convertFrom(PersonId::new),
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.DEMO,
                        ACCOUNT.LOCKED_UNTIL,
                        ACCOUNT.DISABLED_AT,
                        ACCOUNT.CREDENTIALS_CHANGED_AT,
                        ACCOUNT.MUST_CHANGE,
                        ACCOUNT.PASSWORD_EXPIRES_AT)
                .from(ACCOUNT);
    }
}
