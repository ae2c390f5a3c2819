package cn.wangge.notification;

import org.jspecify.annotations.Nullable;

/** A message was not accepted; the reason never holds the number or the text. */
final class NotSent extends Exception {

    private final boolean forGood;

    NotSent(String reason, boolean forGood, @Nullable Throwable cause) {
        super(reason, cause);
        this.forGood = forGood;
    }

    /** Whether another try would end alike. */
    boolean forGood() {
        return forGood;
    }
}
