package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casefile.PhotoKind;
import cn.wangge.catalog.Catalog;
import org.springframework.stereotype.Component;

/** Whether the proof that the item asks for is on file. */
@Component
class EvidenceCheck {

    private final Catalog catalog;
    private final CaseReading reading;

    EvidenceCheck(Catalog catalog, CaseReading reading) {
        this.catalog = catalog;
        this.reading = reading;
    }

    boolean isMissing(CaseFacts facts) {
        if (facts.categoryCode() == null) return false;
        var wanted = catalog.find(facts.categoryCode())
                .map(cn.wangge.catalog.Item::wantedEvidence)
                .orElseGet(java.util.List::of);
        if (wanted.isEmpty()) return false;
        return !reading.hasPhoto(facts.id(), PhotoKind.AFTER) && !reading.hasPhoto(facts.id(), PhotoKind.DOCUMENT);
    }
}
