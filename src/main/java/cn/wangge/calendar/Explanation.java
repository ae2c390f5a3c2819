package cn.wangge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a limit ends when it does.
 *
 * @param due the moment the counting ends
 * @param lines day by day; the middle of a very long one is left out, and a line says so
 * @param warnings years whose holidays are not known yet
 */
public record Explanation(Instant due, List<Line> lines, List<String> warnings) {

    /**
     * A stretch of a day that counts, or a day that does not.
     *
     * @param reason why it counts or does not, in the reader's language
     * @param from local time the stretch begins, null where nothing counts
     * @param to local time it ends, midnight meaning the end of the day
     * @param text the whole line for reading
     */
    public record Line(
            LocalDate date,
            String reason,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            Duration amount,
            String text) {}

    /** The lines as people read them. */
    public List<String> text() {
        return lines.stream().map(Line::text).toList();
    }
}
