package cn.wangge.deadline;

import cn.wangge.calendar.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as the case page shows it.
 *
 * @param amount the limit in the unit of its clock
 * @param yellowAt when 80 % are used, null while it stands still
 * @param dueAt null while it stands still
 * @param firedAt when the 100 % moment fired
 * @param light now; of an ended one, the light it ended under
 * @param used counted time so far
 * @param left counted time left, negative once overdue
 * @param usedWords how people read {@code used}
 * @param leftWords how people read {@code left}, its sign left out
 * @param explanation day by day, why it is due when it is
 * @param standstills when it stood still, the open one without an end
 * @param warnings years whose holidays are not known yet
 */
public record DeadlineView(
        DeadlineKind kind,
        int round,
        ClockKind clock,
        int amount,
        Instant startedAt,
        @Nullable Instant yellowAt,
        @Nullable Instant dueAt,
        @Nullable Instant firedAt,
        @Nullable Instant endedAt,
        Light light,
        Duration used,
        Duration left,
        String usedWords,
        String leftWords,
        List<String> explanation,
        List<Standstill> standstills,
        List<String> warnings) {

    /** A time during which nothing was counted. */
    public record Standstill(Instant from, @Nullable Instant to, String why) {}
}
