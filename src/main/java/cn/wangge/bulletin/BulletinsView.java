package cn.wangge.bulletin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bulletins as a reader sees them.
 *
 * @param waiting whether one is being made, so that the page looks again
 * @param suggested the period that is offered to be made: the month before
 */
record BulletinsView(List<Line> lines, List<Choice> kinds, boolean mayMake, boolean waiting, String suggested) {

    /** A kind to look at; the empty word stands for all. */
    record Choice(String kind, boolean current) {}

    /**
     * One bulletin.
     *
     * @param hash of the PDF, null until it is made
     * @param annexed whether the reader may have its list of cases
     * @param trail who drew it up, issued and published it, and when
     */
    record Line(
            UUID id,
            String title,
            int edition,
            String state,
            int progress,
            boolean made,
            boolean annexed,
            @Nullable String formula,
            @Nullable String hash,
            List<String> trail,
            boolean mayIssue,
            boolean mayPublish) {}
}
