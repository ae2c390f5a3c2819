package cn.wangge.casework;

import java.util.List;

/**
 * The file of facts that goes with a referral.
 *
 * @param persons whom the latest referral names
 * @param counts returns, extensions, rework and the like, as labelled figures
 * @param deadlines all, in the order of their start
 */
record ReferralFileView(
        String caseNumber,
        String title,
        String status,
        List<String> persons,
        List<FindingLine> findings,
        List<ItemView.Line> counts,
        List<DeadlineView> deadlines,
        List<RequestView> requests,
        FactsView facts,
        TimelineView timeline,
        String printedAt) {

    /** One finding in words. */
    record FindingLine(String person, String measure, String decidedOn, String documentNumber, String grounds) {}
}
