package cn.wangge.casework;

import cn.wangge.deadline.DeadlineKind;
import cn.wangge.shared.CaseId;
import java.time.Instant;

/** Port to the timers that wait for moments which change the flow. Implemented where the engine is. */
public interface FlowTimers {

    /** What came of the second hand's attempt. */
    enum Outcome {
        /** The timer was there and has run. */
        RAN,
        /** The timer was missing or dead; its path was started without it. */
        RESTORED,
        /** The timer's hand was quicker, or is at it just now. */
        OTHER_HAND,
        /** No process of the case waits where such a timer could lead on. */
        NOWHERE
    }

    /**
     * Runs the timer of a moment that is due. Never inside a transaction: it has its own, as the timer's
     * own hand would.
     *
     * @param share percent of the limit
     */
    Outcome runOverdue(CaseId id, DeadlineKind kind, int share);

    /**
     * Runs the timer of a moment within the transaction under way, at the instant of who acts in it; whether
     * there was one.
     */
    boolean runWithin(CaseId id, DeadlineKind kind, int share);

    /** Sets the waiting timer of a moment to another time, within the transaction under way. */
    void moveTo(CaseId id, DeadlineKind kind, int share, Instant dueAt);
}
