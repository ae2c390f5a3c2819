package cn.wangge.notification;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text message to be sent.
 *
 * @param person null for a reporter
 * @param notBefore reminders wait a little, so that many to one person become one
 */
record Intent(
        @Nullable PersonId person,
        String phone,
        Kind kind,
        CaseId caseId,
        String caseNumber,
        String text,
        Instant createdAt,
        Instant notBefore) {

    /** What it is about. */
    enum Kind {
        CONFIRM,
        VERIFY,
        SAMPLE,
        NEAR_DUE,
        OVERDUE,
        DIGEST,
        INSTRUCTION,
        REPORTER;

        /** Whether many of them to one person may be told as one. */
        boolean mergeable() {
            return this == NEAR_DUE || this == OVERDUE;
        }
    }
}
