package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whoever has to answer an item of the case is reminded (催办). */
public record CaseReminded(
        CaseId caseId,
        String caseNumber,
        Post role,
        GridCode area,
        @Nullable UnitId unit,
        @Nullable String holder,
        Instant at) {

    static CaseReminded of(CaseFacts facts, OpenItem item, Instant at) {
        return new CaseReminded(
                facts.id(), facts.number(), item.role(), item.area(), item.unit(), item.claimedBy(), at);
    }
}
