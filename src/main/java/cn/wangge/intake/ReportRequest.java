package cn.wangge.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as it comes in, unchecked (contract, section 9). Coordinates are WGS-84 degrees. */
public record ReportRequest(
        @Nullable String channel,
        @Nullable String description,
        @Nullable String categoryCode,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String address,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        @Nullable Boolean confidential,
        @Nullable Boolean replyWanted,
        @Nullable Boolean urgent,
        @Nullable String sourceNumber,
        @Nullable OffsetDateTime sourceDueAt,
        @Nullable String onBehalfOf,
        @Nullable List<UUID> photoIds) {}
