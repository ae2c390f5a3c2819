package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case file as its readers see it.
 *
 * @param finished no step is left to be done
 * @param diagram null when the case has no process
 * @param mapHref address of what the map shows
 * @param sealed what holding the log against its seals has shown, null before it was asked for
 * @param printedAt when the page was made, for the paper
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
        @Nullable DueView sourceDue,
        FactsView facts,
        GalleryView gallery,
        List<OpenItemView> openItems,
        List<ItemView.Reason> reasons,
        TimelineView timeline,
        List<TimelineView.Seal> seals,
        @Nullable Sealed sealed,
        List<ClockView> clocks,
        List<ClockView> endedClocks,
        @Nullable DiagramView diagram,
        String mapHref,
        List<PersonLine> people,
        List<RelatedView> related,
        String printedAt) {

    /** Whether the log is whole, in words. */
    record Sealed(boolean intact, String sentence) {}
}
