package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The inspectors of a grid are asked to go and look.
 *
 * @param purpose confirm, verify or sample
 */
public record InspectorSummoned(
        CaseId caseId,
        String caseNumber,
        String purpose,
        GridCode grid,
        @Nullable String categoryCode,
        String address,
        Instant at) {

    static InspectorSummoned of(CaseFacts facts, String purpose, Instant at) {
        return new InspectorSummoned(
                facts.id(), facts.number(), purpose, facts.grid(), facts.categoryCode(), facts.address(), at);
    }
}
