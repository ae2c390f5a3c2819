package cn.wangge.intake;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the report of who knows its number and its code. */
@Component
class Tracking {

    private final CaseReading cases;

    Tracking(CaseReading cases) {
        this.cases = cases;
    }

    /** Empty for an unknown number as for a wrong code: nobody learns which numbers there are. */
    Optional<CaseFacts> find(String number, String code) {
        var typed = tidy(code);
        return cases.byNumber(tidy(number)).filter(facts -> same(facts.trackingCode(), typed));
    }

    /** People read them aloud, write them in small letters and put spaces in between. */
    static String tidy(String typed) {
        return typed.replaceAll("[\\s\\u3000-]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean same(String kept, String typed) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
