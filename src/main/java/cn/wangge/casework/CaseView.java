package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case file as its readers see it.
 *
 * @param finished no step is left to be done
 * @param diagramHref address of the model's XML, null when the case has no process
 * @param activeElements ids of the model's elements where the case stands
 */
record CaseView(
        String caseNumber,
        String title,
        String status,
        int step,
        boolean finished,
        @Nullable String closedAt,
        List<String> flags,
        @Nullable DueView due,
        FactsView facts,
        List<OpenItemView> openItems,
        List<ItemView.Reason> reasons,
        List<LogView> log,
        List<DeadlineView> deadlines,
        List<DeadlineView> endedDeadlines,
        @Nullable String diagramHref,
        List<String> activeElements,
        List<PhotoView> attachments,
        List<Related> related) {

    /** Another case and how it belongs here, for example 从属案卷. */
    record Related(String caseNumber, String relation, String title, String status, String href) {}
}
