package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The worklist of a person.
 *
 * @param queues tasks among what is to do, none in the tabs of cases
 * @param href address of this very list with its filters, read again every half minute
 */
record WorklistView(
        List<Tab> tabs, List<Queue> queues, Filter filter, List<WorklistRowView> rows, PagerView pager, String href) {

    /** A queue; {@code count} in words, for example 1000+. */
    record Tab(String id, String label, String count, boolean current, String href) {}

    /** The items of one task among what is to do, and how many of them are late. */
    record Queue(String task, String label, String count, int red, boolean current, String href) {}

    /** What the reader asked for; {@code active} when it narrows the queue. */
    record Filter(
            String queue,
            @Nullable String task,
            @Nullable String light,
            @Nullable Integer step,
            @Nullable String text,
            List<OptionView> channels,
            List<OptionView> townships,
            boolean active) {}
}
