package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.Status;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A matter has come to its end and its reporter is to hear of it. */
public record ReporterTold(
        CaseId caseId,
        String caseNumber,
        Status status,
        @Nullable String phone,
        @Nullable String reply,
        Instant at) {

    static ReporterTold of(CaseFacts facts, Instant at) {
        return new ReporterTold(facts.id(), facts.number(), facts.status(), facts.reporterPhone(), facts.reply(), at);
    }
}
