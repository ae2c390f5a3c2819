package cn.wangge.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The worklist of a person.
 *
 * @param queues tasks among what is to do, none in the tabs of cases
 * @param remarks what the tab says of a row besides, by the id of its item
 * @param urgent ids of the urgent items that nobody holds, to notice new ones by
 * @param href address of this very list with its filters, read again every half minute
 */
record WorklistView(
        List<Tab> tabs,
        List<Queue> queues,
        Filter filter,
        List<WorklistRowView> rows,
        Map<String, String> remarks,
        PagerView pager,
        String href,
        String urgent) {

    /** A queue; {@code count} in words, for example 1000+. */
    record Tab(String id, String label, String count, boolean current, String href) {}

    /** The items of one task among what is to do, and how many of them are late. */
    record Queue(String task, String label, String count, int red, boolean current, String href) {}

    /** What the reader asked for; {@code active} when it narrows the queue. */
    record Filter(
            String queue,
            @Nullable String task,
            boolean urgent,
            @Nullable String light,
            @Nullable Integer step,
            @Nullable String text,
            List<OptionView> channels,
            List<OptionView> townships,
            boolean active) {}
}
