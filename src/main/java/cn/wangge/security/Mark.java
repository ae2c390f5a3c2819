package cn.wangge.security;

import java.util.Arrays;

/** How far a post may perform an action; the weaker one first. */
public enum Mark {
    /** Not at all. */
    DENIED("-"),
    /** One half of what two persons do together. */
    HALF("2"),
    /** With personal data masked. */
    MASKED("M"),
    /** On objects of one's own scope. */
    OWN("O"),
    /** In the whole jurisdiction of the post. */
    ALL("A");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    static Mark of(String sign) {
        return Arrays.stream(values())
                .filter(mark -> mark.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mark: " + sign));
    }
}
