package cn.wangge.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a limit is used up: green to 80 %, yellow to 100 %, red beyond (reference: 数字城管 lights). */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    /** Stands still. */
    PAUSED,
    /** No limit runs. */
    NONE;

    /**
     * The light at a moment.
     *
     * @param yellowAt when 80 % are used; still green at that very moment
     * @param redAt when all is used; still yellow at that very moment
     */
    public static Light at(Instant now, @Nullable Instant yellowAt, @Nullable Instant redAt, boolean paused) {
        if (paused) return PAUSED;
        if (redAt != null && now.isAfter(redAt)) return RED;
        if (yellowAt != null && now.isAfter(yellowAt)) return YELLOW;
        return redAt == null && yellowAt == null ? NONE : GREEN;
    }

    /** Message key of its name. */
    public String labelKey() {
        return "deadline.light." + name();
    }
}
