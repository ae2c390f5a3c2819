package cn.wangge.casework;

import cn.wangge.casefile.ScoreBook;
import cn.wangge.casework.ItemSheet.OpenItemLine;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case for programs (contract, section 9). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseSheet(
        String caseNumber,
        String title,
        String status,
        int step,
        List<String> flags,
        String description,
        String channel,
        @Nullable String category,
        @Nullable String categoryName,
        String gridCode,
        String place,
        String address,
        double longitude,
        double latitude,
        @Nullable String responsibleUnit,
        List<String> assistingUnits,
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        @Nullable String sourceNumber,
        @Nullable Instant sourceDueAt,
        Instant reportedAt,
        @Nullable Instant closedAt,
        @Nullable String mainCaseNumber,
        List<Deadline> deadlines,
        List<Entry> log,
        List<Reason> decisions,
        List<Photo> photos,
        List<OpenItemLine> openItems,
        @Nullable List<ScoreBook.Entry> scores) {

    /**
     * A deadline.
     *
     * @param firedAt the moment when the whole limit was used
     * @param warnings years that it touches and whose holidays are not known
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Deadline(
            String kind,
            int round,
            String clock,
            int limit,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant firedAt,
            @Nullable Instant endedAt,
            String light,
            List<String> warnings) {}

    /** An entry of the log. */
    record Entry(int sequence, Instant at, int step, String action, String actor, String note, String hash) {}

    /** Which rule of a table decided what. */
    record Reason(String decision, String ruleId, String reason) {}

    /** A photo and what it shows. */
    record Photo(String photoId, String kind) {}
}
