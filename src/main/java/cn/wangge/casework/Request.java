package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something asked for in a case.
 *
 * @param ordinal 1 for the first of its kind in the case
 * @param reason code of the reason, in the list of its kind
 * @param amount units of the handling limit that an extension asks for
 * @param untilOn last day of a suspension
 */
record Request(
        UUID id,
        CaseId caseId,
        RequestKind kind,
        int ordinal,
        State state,
        PersonId askedBy,
        Instant askedAt,
        @Nullable UnitId unit,
        @Nullable String reason,
        String grounds,
        @Nullable Integer amount,
        @Nullable LocalDate untilOn,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String ruling) {

    enum State {
        OPEN,
        GRANTED,
        REFUSED,
        /** Overtaken by what became of the case. */
        WITHDRAWN
    }
}
