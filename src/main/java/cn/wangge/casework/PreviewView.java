package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the worklist unfolded beside the list.
 *
 * @param status finer word of the case's state, for example 待审核
 * @param finished the case has come to its end
 * @param held who else holds it and since when
 * @param deadlines those that run or stand still
 * @param log the newest entries, newest first
 * @param entries entries of the whole log
 * @param ways decisions that the reader may take, each with the address of its form
 */
record PreviewView(
        WorklistRowView row,
        String status,
        boolean finished,
        @Nullable String held,
        FactsView facts,
        List<DeadlineView> deadlines,
        List<LogView> log,
        int entries,
        List<Way> ways) {

    /** A decision and where its form is. */
    record Way(String id, String label, String href) {}
}
