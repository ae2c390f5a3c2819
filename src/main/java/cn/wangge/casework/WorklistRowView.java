package cn.wangge.casework;

import cn.wangge.casefile.Flag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the worklist, in words.
 *
 * @param href where it is handled, or only shown
 * @param previewHref the same in short, to stand beside the list
 * @param title what is the matter, in one line
 * @param step 1 to 7
 * @param stepDue limit of this step
 * @param caseDue limit of the whole case
 * @param sourceDue limit that the source has set beside ours
 * @param flags codes as in the contract, for example URGENT
 * @param thumbnail address of a small photo
 * @param claimedBy who holds it
 * @param mine whether the reader holds it
 * @param claimable whether the reader may take it
 * @param notice what became of a claim that failed
 */
record WorklistRowView(
        String itemId,
        String caseNumber,
        String href,
        String previewHref,
        String action,
        String source,
        String category,
        String title,
        String township,
        String village,
        String grid,
        String address,
        int step,
        @Nullable DueView stepDue,
        @Nullable DueView caseDue,
        @Nullable DueView sourceDue,
        List<String> flags,
        @Nullable String unit,
        @Nullable String thumbnail,
        @Nullable String claimedBy,
        boolean mine,
        boolean claimable,
        @Nullable String notice) {

    /** The limit that the row is sorted and coloured by: its own, else that of the whole case. */
    public @Nullable DueView due() {
        return stepDue != null ? stepDue : caseDue;
    }

    /** Without the one that has a sign of its own. */
    public List<String> otherFlags() {
        return flags.stream().filter(flag -> !flag.equals(Flag.URGENT.name())).toList();
    }

    /** Whether the limit of the whole case presses besides the row's own. */
    public boolean casePresses() {
        return stepDue != null
                && caseDue != null
                && (caseDue.light().equals("RED") || caseDue.light().equals("YELLOW"));
    }
}
