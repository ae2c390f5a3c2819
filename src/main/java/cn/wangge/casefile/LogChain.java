package cn.wangge.casefile;

import cn.wangge.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chains the entries of one case: each hash covers the one before it, so that none can vanish unseen. */
final class LogChain {

    private LogChain() {}

    /** Hash of an entry after the one with {@code previous}; times count to the microsecond, as stored. */
    static byte[] next(
            byte[] previous,
            UUID caseId,
            int sequence,
            Instant at,
            int step,
            LogKind kind,
            String action,
            String actorId,
            String actorName,
            String note,
            @Nullable UUID itemId) {
        var digest = Sha256.begun();
        digest.update(previous);
        for (var part : new Object[] {
            caseId,
            sequence,
            ChronoUnit.MICROS.between(Instant.EPOCH, at),
            step,
            kind,
            action,
            actorId,
            actorName,
            note,
            itemId == null ? "" : itemId
        }) {
            var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            // The length keeps "ab" + "c" apart from "a" + "bc".
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return digest.digest();
    }
}
