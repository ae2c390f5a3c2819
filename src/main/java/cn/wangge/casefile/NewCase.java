package cn.wangge.casefile;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PhotoId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report says of the matter, checked and placed. Coordinates are WGS-84 degrees. */
public record NewCase(
        Channel channel,
        String title,
        String description,
        @Nullable String categoryCode,
        double longitude,
        double latitude,
        String address,
        GridCode grid,
        int areaClass,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        boolean confidential,
        boolean replyWanted,
        boolean urgent,
        @Nullable String sourceNumber,
        @Nullable Instant sourceDueAt,
        @Nullable String onBehalfOf,
        List<PhotoId> photos) {}
