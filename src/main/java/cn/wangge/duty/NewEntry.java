package cn.wangge.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody on duty enters.
 *
 * @param happenedAt null for now
 * @param callbackAt when the caller is to be called back, null where nothing was promised
 */
public record NewEntry(
        EntryKind kind,
        @Nullable Instant happenedAt,
        String text,
        @Nullable String caseNumber,
        @Nullable String contact,
        @Nullable Instant callbackAt) {}
