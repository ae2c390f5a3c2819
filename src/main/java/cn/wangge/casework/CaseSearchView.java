package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for cases: what was asked, what was found. */
record CaseSearchView(Filter filter, List<CaseRowView> rows, PagerView pager, List<String> problems) {

    /**
     * @param from first day, ISO 8601
     * @param to last day, ISO 8601
     */
    record Filter(
            @Nullable String text,
            @Nullable Integer step,
            List<OptionView> statuses,
            List<OptionView> channels,
            List<OptionView> townships,
            @Nullable String category,
            @Nullable String categoryShown,
            @Nullable String from,
            @Nullable String to,
            boolean active) {}
}
