package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.COMMAND_KEY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out commands from outside: each in one transaction, tried again when somebody else was
 * quicker, and each key only once. A repeated command with the same content gets the same reply.
 */
@Component
public class Commands {

    private static final int TRIES = 3;
    /** How long a reply is kept (design, section 7). */
    private static final Duration KEPT = Duration.ofHours(72);

    /** When a sender whose command met another may come again. */
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Acting acting;
    private final ObjectMapper json;
    private final Clock clock;

    Commands(DSLContext sql, PlatformTransactionManager transactions, Acting acting, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.acting = acting;
        this.json = json.copy()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                // A reply kept before an upgrade may have a field more.
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.clock = clock;
    }

    /** Runs the work as that person, now. */
    public <R> R run(Actor actor, Supplier<R> work) {
        return run(actor, clock.instant(), work);
    }

    /** Runs the work as that person at that instant. */
    public <R> R run(Actor actor, Instant at, Supplier<R> work) {
        return retried(() -> acting.as(actor, at, work));
    }

    /**
     * Runs the work once for that key.
     *
     * @param key chosen by the sender, null for a command that may be repeated
     * @param content the decoded content, by which a repetition is told from a misuse of the key
     * @param reply type of the reply, which is kept as JSON
     * @throws Refusal INVALID when the key was used for other content, CONFLICT while the first is under way
     */
    public <R> R once(Actor actor, @Nullable String key, Object content, Class<R> reply, Supplier<R> work) {
        if (key == null || key.isBlank()) return run(actor, work);
        if (key.length() > 200) throw Refusal.invalid("Idempotency-Key", "casefile.refusal.keyTooLong");
        var hash = hash(content);
        var at = clock.instant();
        try {
            return retried(() -> {
                var earlier = earlier(actor, key, hash, reply);
                if (earlier != null) return earlier;
                var made = acting.as(actor, at, work);
                keep(actor, key, hash, write(made), at);
                return made;
            });
        } catch (Refusal refused) {
            // The same command, done a moment ago, may be what stands in the way: then its reply is the answer.
            return kept(actor, key, hash, reply).orElseThrow(() -> refused);
        }
    }

    private <R> Optional<R> kept(Actor actor, String key, byte[] hash, Class<R> reply) {
        return sql.select(COMMAND_KEY.REPLY)
                .from(COMMAND_KEY)
                .where(COMMAND_KEY.ACTOR_ID.eq(actor.id().value()), COMMAND_KEY.KEY.eq(key))
                .and(COMMAND_KEY.CONTENT.eq(hash))
                .fetchOptional(COMMAND_KEY.REPLY)
                .map(found -> read(found, reply));
    }

    /** The reply kept under the key, which from here on is held against others until the transaction ends. */
    private <R> @Nullable R earlier(Actor actor, String key, byte[] hash, Class<R> reply) {
        var lock = (long) (actor.id().value() + '\n' + key).hashCode() << 32 | (key.hashCode() & 0xffffffffL);
        var free = field("pg_try_advisory_xact_lock({0})", Boolean.class, val(lock))
                .as("free");
        var found = sql.select(free, COMMAND_KEY.CONTENT, COMMAND_KEY.REPLY)
                .from(selectOne())
                .leftJoin(COMMAND_KEY)
                .on(COMMAND_KEY.ACTOR_ID.eq(actor.id().value()), COMMAND_KEY.KEY.eq(key))
                .fetchSingle();
        if (found.value2() == null) {
            if (!found.value1()) throw Refusal.busy(TRY_AGAIN, "casefile.refusal.keyInFlight");
            return null;
        }
        if (!Arrays.equals(found.value2(), hash)) {
            throw Refusal.invalid("Idempotency-Key", "casefile.refusal.keyReused");
        }
        return read(found.value3(), reply);
    }

    private void keep(Actor actor, String key, byte[] hash, String reply, Instant at) {
        var kept = sql.insertInto(COMMAND_KEY)
                .set(COMMAND_KEY.ACTOR_ID, actor.id().value())
                .set(COMMAND_KEY.KEY, key)
                .set(COMMAND_KEY.CONTENT, hash)
                .set(COMMAND_KEY.REPLY, JSONB.valueOf(reply))
                .set(COMMAND_KEY.DONE_AT, at)
                .onConflictDoNothing()
                .execute();
        // Another was done between the look for its reply and the lock of the key: the next try finds it.
        if (kept == 0) throw new OptimisticLockingFailureException("command done meanwhile");
    }

    private <R> R retried(Supplier<R> work) {
        for (var left = TRIES; ; left--) {
            try {
                return transaction.execute(status -> work.get());
            } catch (ConcurrencyFailureException e) {
                if (left <= 1) throw Refusal.busy(TRY_AGAIN, "casefile.refusal.changedMeanwhile");
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOldKeys() {
        sql.deleteFrom(COMMAND_KEY)
                .where(COMMAND_KEY.DONE_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private byte[] hash(Object content) {
        return Sha256.of(write(content));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private <R> R read(JSONB text, Class<R> type) {
        try {
            return json.readValue(text.data(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept reply cannot be read as " + type, e);
        }
    }
}
