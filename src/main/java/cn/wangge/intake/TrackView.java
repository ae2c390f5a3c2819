package cn.wangge.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a citizen asks with number and tracking code, and what may be told. */
record TrackView(
        @Nullable String caseNumber,
        @Nullable String trackingCode,
        @Nullable String problem,
        @Nullable Result result) {

    /**
     * @param status in a citizen's words, for example 正在处理
     * @param sentence what that means for the asker
     * @param step 1 to 7
     * @param answer the reply, once there is one
     */
    record Result(
            String caseNumber,
            String status,
            String sentence,
            int step,
            boolean finished,
            String reportedAt,
            String title,
            @Nullable String answer,
            List<Line> lines) {}

    /** A line of the public log. */
    record Line(String date, String text) {}
}
