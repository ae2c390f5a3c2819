package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A reporter's name and phone, masked: the full ones are another action (A15). */
@Component
class Reporters {

    @Nullable
    String maskedName(CaseFacts facts) {
        var name = facts.reporterName();
        if (name == null) return null;
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        return first + "**";
    }

    @Nullable
    String maskedPhone(CaseFacts facts) {
        var phone = facts.reporterPhone();
        if (phone == null) return null;
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() < 7) return "****";
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }
}
