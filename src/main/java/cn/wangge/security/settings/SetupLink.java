package cn.wangge.security.settings;

import static cn.wangge.security.db.Tables.SETUP_LINK;

import cn.wangge.shared.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The one-time link by which the first administrator is made: its token for the console, its hash for us. */
@Repository
class SetupLink {

    private final DSLContext sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupLink(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A fresh token; the one before is worth nothing from now on. */
    String renew() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        sql.insertInto(SETUP_LINK)
                .set(SETUP_LINK.HASH, Sha256.of(token))
                .set(SETUP_LINK.MADE_AT, now)
                .onConflict(SETUP_LINK.ONLY_ONE)
                .doUpdate()
                .set(SETUP_LINK.HASH, Sha256.of(token))
                .set(SETUP_LINK.MADE_AT, now)
                .execute();
        return token;
    }

    boolean isThere() {
        return sql.fetchExists(SETUP_LINK);
    }

    /** The proof that whoever holds it came by the link that is good now; empty for any other token. */
    Optional<String> proof(String token) {
        var given = Sha256.of(token);
        return stored(false).filter(kept -> MessageDigest.isEqual(kept, given)).map(HexFormat.of()::formatHex);
    }

    /** Uses the link up; false when it was not, or is no longer, the right one. Others who try wait for us. */
    boolean use(String proof) {
        var kept = stored(true).map(HexFormat.of()::formatHex);
        if (kept.isEmpty() || !kept.get().equals(proof)) return false;
        drop();
        return true;
    }

    void drop() {
        sql.deleteFrom(SETUP_LINK).execute();
    }

    private Optional<byte[]> stored(boolean lock) {
        var query = sql.select(SETUP_LINK.HASH).from(SETUP_LINK);
        return (lock ? query.forUpdate() : query).fetchOptional(SETUP_LINK.HASH);
    }
}
