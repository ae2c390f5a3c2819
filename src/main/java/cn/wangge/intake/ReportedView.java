package cn.wangge.intake;

import org.jspecify.annotations.Nullable;

/**
 * The receipt of a report.
 *
 * @param trackingCode null for staff, who follow it as a case
 * @param receivedAt the moment, ready to be shown
 * @param caseHref address of the case, for staff only
 */
record ReportedView(
        String caseNumber,
        @Nullable String trackingCode,
        String receivedAt,
        @Nullable String caseHref) {}
