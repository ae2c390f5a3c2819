package cn.wangge.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of the attempt to fire a moment.
 *
 * @param dueAt for {@code NOT_DUE}, when it will be; null while the deadline stands still
 */
public record Firing(Outcome outcome, @Nullable Instant dueAt) {

    /** Only {@code FIRED} may carry an effect. */
    public enum Outcome {
        /** This call fired it. */
        FIRED,
        /** Another hand was first. */
        ALREADY_FIRED,
        /** Too early; to be tried again. */
        NOT_DUE,
        /** The deadline has ended, or never had such a moment. */
        GONE
    }
}
