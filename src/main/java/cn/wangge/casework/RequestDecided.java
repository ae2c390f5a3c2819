package cn.wangge.casework;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was asked for in a case has been granted or refused; the kind as in the words of requests. */
public record RequestDecided(
        CaseId caseId,
        String kind,
        boolean granted,
        PersonId askedBy,
        @Nullable UnitId unit,
        String ruling,
        Instant at) {}
