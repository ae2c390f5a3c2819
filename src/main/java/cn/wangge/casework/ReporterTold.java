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

    /** Of a case that was joined to another: its reporter hears how the main case ended. */
    static ReporterTold ofJoined(CaseFacts joined, CaseFacts main, Instant at) {
        return new ReporterTold(joined.id(), joined.number(), main.status(), joined.reporterPhone(), main.reply(), at);
    }

    static ReporterTold of(CaseFacts facts, Instant at) {
        return new ReporterTold(facts.id(), facts.number(), facts.status(), facts.reporterPhone(), facts.reply(), at);
    }
}
