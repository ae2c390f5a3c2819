package cn.wangge.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the worklist (contract, section 9). */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorklistRow(
        String itemId,
        String caseNumber,
        int step,
        String action,
        String actionLabel,
        String title,
        String channel,
        @Nullable String category,
        String township,
        String village,
        String grid,
        String address,
        @Nullable String unit,
        @Nullable Instant stepDueAt,
        @Nullable Instant caseDueAt,
        String light,
        List<String> flags,
        @Nullable String claimedBy,
        @Nullable String thumbnail,
        String role,
        boolean mine,
        @Nullable String caseLight,
        @Nullable Instant openedAt,
        @Nullable Instant sourceDueAt) {}
