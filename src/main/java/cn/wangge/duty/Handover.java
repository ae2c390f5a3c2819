package cn.wangge.duty;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shift on its way to the next, and how far it has come. */
record Handover(
        UUID id,
        Shift shift,
        PersonId openedBy,
        String notes,
        @Nullable Signature out,
        @Nullable Signature in) {

    /** Who handed over or took over; a substitute is not named by the roster. */
    record Signature(PersonId person, boolean substitute, Instant at) {}

    /** Where it stands: what is still wanted. */
    enum State {
        /** Nobody has begun. */
        NONE,
        OPEN,
        HANDED_OVER,
        DONE;

        String labelKey() {
            return "duty.handover.state." + name();
        }
    }

    State state() {
        if (in != null) return State.DONE;
        return out == null ? State.OPEN : State.HANDED_OVER;
    }
}
