package cn.wangge.bulletin;

import cn.wangge.bulletin.SubjectNames.Subject;
import cn.wangge.shared.ListPager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Papers as a reader sees them.
 *
 * @param papers kinds of papers to look at
 * @param kinds kinds of periods to look at
 * @param make null for who draws none up
 * @param batch null unless papers of many subjects of one period are looked at
 * @param waitingAt where the page looks again while one is being made, null when none is
 * @param empty why nothing is shown
 */
record BulletinsView(
        List<Line> lines,
        List<Choice> papers,
        List<Choice> kinds,
        @Nullable Make make,
        @Nullable Batch batch,
        @Nullable String waitingAt,
        String empty,
        ListPager pager) {

    /** A kind to look at. */
    record Choice(String label, String href, boolean current) {}

    /**
     * What can be drawn up here.
     *
     * @param subjects whom it may be about, none where it is about the county
     * @param suggested the period before this one
     */
    record Make(String paper, String label, List<Subject> subjects, String suggested) {}

    /** How far the papers of all subjects have come; {@code made} of {@code all}. */
    record Batch(String paper, String period, String text, int made, int all, boolean mayIssue) {}

    /**
     * One paper.
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
