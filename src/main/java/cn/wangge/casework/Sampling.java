package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.SAMPLING;

import cn.wangge.shared.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * 抽查: which settlements of the desks an inspector checks. The number of the case and a secret of the site say it,
 * so nobody can foresee it, and whoever holds the secret can show afterwards that nobody chose.
 */
@Repository
class Sampling {

    private static final String HMAC = "HmacSHA256";
    private static final double ALL = 0x1p64;

    private final DSLContext sql;
    private final SecureRandom random = new SecureRandom();

    Sampling(DSLContext sql) {
        this.sql = sql;
    }

    /** In force from a moment on; an earlier one is kept, for what was drawn by it. */
    record Rule(int share, byte[] seed) {

        boolean draws(String caseNumber) {
            try {
                var mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(seed, HMAC));
                var hash = mac.doFinal(caseNumber.getBytes(StandardCharsets.UTF_8));
                return unsigned(ByteBuffer.wrap(hash).getLong()) / ALL * 100 < share;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static double unsigned(long bits) {
            return bits >= 0 ? bits : bits + ALL;
        }
    }

    Rule rule() {
        return sql.select(SAMPLING.SHARE, SAMPLING.SEED)
                .from(SAMPLING)
                .orderBy(SAMPLING.FROM_AT.desc())
                .limit(1)
                .fetchSingle(r -> new Rule(r.value1(), r.value2()));
    }

    /** Each change has a secret of its own. */
    void change(int share, PersonId by, Instant at) {
        var seed = new byte[32];
        random.nextBytes(seed);
        sql.insertInto(SAMPLING)
                .set(SAMPLING.FROM_AT, at)
                .set(SAMPLING.SHARE, share)
                .set(SAMPLING.SEED, seed)
                .set(SAMPLING.CHANGED_BY, by.value())
                .onConflict(SAMPLING.FROM_AT)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
