package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a case with its explanation.
 *
 * @param label what is limited, for example 处置时限
 * @param limit length and clock in words, for example 3 工作日
 * @param share part of the limit used, in percent, not above 100
 * @param left what is left or overdue, in words
 * @param dueAt null while the clock stands still
 * @param firedAt when the whole limit was used up
 * @param pausedFor why the clock stands still
 * @param explanation day by day, a line each
 * @param warnings years that it touches and whose holidays are not known, in sentences
 */
record DeadlineView(
        String label,
        String limit,
        String light,
        int share,
        String left,
        String startedAt,
        @Nullable String dueAt,
        @Nullable String firedAt,
        @Nullable String pausedFor,
        List<String> explanation,
        List<String> warnings) {}
