package cn.wangge.supervision;

import cn.wangge.shared.CaseId;
import java.time.Instant;

/**
 * A moment that only informs has fired; told within the transaction that fired it.
 *
 * @param kind name of what the limit is set for
 * @param share percent of the limit
 * @param limitEndsAt when all of the limit is used up
 */
public record MomentFired(
        CaseId caseId, String caseNumber, String kind, int share, Instant limitEndsAt, Instant firedAt) {}
