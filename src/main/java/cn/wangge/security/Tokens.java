package cn.wangge.security;

import static cn.wangge.security.db.Tables.TOKEN;

import cn.wangge.shared.PersonId;
import cn.wangge.shared.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Bearer tokens: 32 random bytes for the client, their hash for us. */
@Repository
class Tokens {

    /** A shift (design §9: no token outlives it). */
    static final Duration LIFE = Duration.ofHours(12);

    /** How long another node's revocation may stay unseen here; one's own is seen at once. */
    static final Duration REMEMBERED = Duration.ofSeconds(60);

    /** A fresh token, told once. */
    record Issued(String token, Instant expiresAt) {}

    /** Whose token it is. */
    record Held(PersonId person, Instant issuedAt, Instant expiresAt) {}

    private final DSLContext sql;
    private final Clock clock;
    private final Memory<String, Held> recent;
    private final SecureRandom random = new SecureRandom();

    Tokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.recent = new Memory<>(clock, REMEMBERED, 5_000);
    }

    Issued issue(PersonId person) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        sql.deleteFrom(TOKEN).where(TOKEN.EXPIRES_AT.lt(now)).execute();
        sql.insertInto(TOKEN)
                .set(TOKEN.HASH, Sha256.of(token))
                .set(TOKEN.PERSON_ID, person.value())
                .set(TOKEN.ISSUED_AT, now)
                .set(TOKEN.EXPIRES_AT, now.plus(LIFE))
                .execute();
        return new Issued(token, now.plus(LIFE));
    }

    Optional<Held> find(String token) {
        var hash = Sha256.of(token);
        var key = HexFormat.of().formatHex(hash);
        var held = recent.recall(key);
        if (held.isEmpty()) {
            held = read(hash);
            held.ifPresent(found -> recent.keep(key, found));
        }
        return held.filter(found -> clock.instant().isBefore(found.expiresAt));
    }

    void revoke(String token) {
        var hash = Sha256.of(token);
        sql.update(TOKEN)
                .set(TOKEN.REVOKED_AT, clock.instant())
                .where(TOKEN.HASH.eq(hash), TOKEN.REVOKED_AT.isNull())
                .execute();
        recent.forget(HexFormat.of().formatHex(hash));
    }

    void revokeAllOf(PersonId person) {
        sql.update(TOKEN)
                .set(TOKEN.REVOKED_AT, clock.instant())
                .where(TOKEN.PERSON_ID.eq(person.value()), TOKEN.REVOKED_AT.isNull())
                .execute();
        recent.forgetWhere(held -> held.person.equals(person));
    }

    private Optional<Held> read(byte[] hash) {
        return sql.select(TOKEN.PERSON_ID.convertFrom(PersonId::new), TOKEN.ISSUED_AT, TOKEN.EXPIRES_AT)
                .from(TOKEN)
                .where(TOKEN.HASH.eq(hash), TOKEN.REVOKED_AT.isNull())
                .fetchOptional(Records.mapping(Held::new));
    }
}
