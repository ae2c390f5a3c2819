package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases that may be the same matter: same item, within 50 m and 24 hours (domain notes, section 5.3). */
@Component
class SimilarCases {

    private static final double METRES = 50;
    private static final Duration WITHIN = Duration.ofHours(24);

    private final CaseReading reading;

    SimilarCases(CaseReading reading) {
        this.reading = reading;
    }

    List<CaseReading.CaseLine> openNearby(CaseFacts facts) {
        return facts.categoryCode() == null ? List.of() : reading.openNearby(facts, METRES, WITHIN);
    }
}
