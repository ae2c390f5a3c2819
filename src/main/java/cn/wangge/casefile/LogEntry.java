package cn.wangge.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case's log. */
public record LogEntry(
        int sequence,
        Instant at,
        int step,
        LogKind kind,
        String action,
        String actorId,
        String actorName,
        String note,
        @Nullable UUID itemId,
        String hash) {}
