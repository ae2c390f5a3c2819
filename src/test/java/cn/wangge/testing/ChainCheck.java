package cn.wangge.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** I8: the log of each case, hashed again from what is stored, by a second hand. */
final class ChainCheck {

    private final DSLContext sql;

    ChainCheck(DSLContext sql) {
        this.sql = sql;
    }

    List<String> findings(@Nullable String caseId) {
        var entries = sql.fetch(
                        "select * from casefile.case_log where {0}::text is null or case_id::text = {0} "
                                + "order by case_id, sequence, at",
                        DSL.val(caseId))
                .intoGroups(row -> row.get("case_id", String.class));
        var heads = sql.fetch(
                "select id::text as case_id, log_sequence, log_hash from casefile.case_file "
                        + "where {0}::text is null or id::text = {0}",
                DSL.val(caseId));
        var findings = new ArrayList<String>();
        for (var head : heads) check(head, entries, findings);
        return findings;
    }

    private static void check(
            Record head, Map<String, ? extends List<? extends Record>> entries, List<String> findings) {
        var id = head.get("case_id", String.class);
        var previous = new byte[0];
        var sequence = 0;
        for (var entry : Objects.requireNonNullElse(entries.get(id), List.<Record>of())) {
            sequence++;
            if (entry.get("sequence", Integer.class) != sequence) {
                findings.add("I8 entry " + sequence + " is missing (case " + id + ")");
                return;
            }
            previous = next(previous, entry);
            if (!Arrays.equals(previous, entry.get("hash", byte[].class))) {
                findings.add("I8 entry " + sequence + " was altered (case " + id + ")");
                return;
            }
        }
        if (head.get("log_sequence", Integer.class) != sequence
                || !Arrays.equals(previous, head.get("log_hash", byte[].class))) {
            findings.add("I8 the log ends at " + sequence + ", the case says " + head.get("log_sequence") + " (case "
                    + id + ")");
        }
    }

    private static byte[] next(byte[] previous, Record entry) {
        var digest = sha256();
        digest.update(previous);
        var at = ChronoUnit.MICROS.between(Instant.EPOCH, entry.get("at", Instant.class));
        part(digest, entry.get("case_id", String.class));
        part(digest, entry.get("sequence", String.class));
        part(digest, Long.toString(at));
        for (var name : List.of("step", "kind", "action", "actor_id", "actor_name", "note", "item_id")) {
            part(digest, Objects.requireNonNullElse(entry.get(name, String.class), ""));
        }
        return digest.digest();
    }

    private static void part(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
