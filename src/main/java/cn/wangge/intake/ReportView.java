package cn.wangge.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form by which citizens and staff report a problem, with what was typed so far.
 *
 * @param staff whether somebody signed in fills it
 * @param channels where it came from; empty for citizens
 * @param categoryShown the words of {@code categoryCode}
 * @param gridCode village or grid, for who knows no coordinates
 * @param gridShown the words of {@code gridCode}
 * @param sourceDueAt limit set by the source, ISO 8601 local date and time
 * @param onBehalfOf on whose behalf a seat reports
 * @param onBehalfOfShown the name of that person
 * @param problems sentences by field name; the empty name concerns the whole
 */
record ReportView(
        boolean staff,
        List<Option> channels,
        String description,
        @Nullable String categoryCode,
        @Nullable String categoryShown,
        @Nullable String address,
        @Nullable String longitude,
        @Nullable String latitude,
        @Nullable String gridCode,
        @Nullable String gridShown,
        List<Photo> photos,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        boolean confidential,
        boolean replyWanted,
        boolean urgent,
        @Nullable String onBehalfOf,
        @Nullable String onBehalfOfShown,
        @Nullable String sourceNumber,
        @Nullable String sourceDueAt,
        String idempotencyKey,
        Map<String, String> problems) {

    /** One channel. */
    record Option(String value, String label, boolean selected) {}

    /** A photo already kept; the thumbnail may be shown again to whom sent it. */
    record Photo(String photoId, String thumbnailHref) {}

    /** Whether one must say where it came from; who reports what he sees himself has one channel and no source. */
    public boolean manyChannels() {
        return channels.size() > 1;
    }

    /** Whether the coordinates must be seen: typed by hand, or refused. */
    public boolean coordinatesOpen() {
        return problems.containsKey("longitude") || problems.containsKey("latitude");
    }
}
