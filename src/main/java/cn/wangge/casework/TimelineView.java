package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, told in order.
 *
 * @param entries number of entries in the log
 * @param waiting how long the case has waited since the last of them, null once it has ended
 */
record TimelineView(
        List<Chapter> chapters, int entries, @Nullable String waiting) {

    /** What happened in one step on one day. */
    record Chapter(int step, String day, List<Told> told) {}

    /**
     * One sentence, or a run of things that the product did by itself.
     *
     * @param waited how long nothing had happened before, null where that was short
     * @param effects what the product did, the whole of it where {@code sentence} is null
     */
    record Told(
            @Nullable String waited,
            String time,
            @Nullable String sentence,
            @Nullable String note,
            List<PictureView> pictures,
            List<Effect> effects) {}

    /** Something that the product did by itself. */
    record Effect(String time, String sentence) {}

    /** How an entry is sealed. */
    record Seal(int sequence, String at, String action, String hash) {}
}
