package cn.wangge.duty;

import cn.wangge.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the duty log.
 *
 * @param contact how the caller can be reached
 * @param callbackAt when the caller was promised to be called
 * @param about the entry that this one closes or corrects
 * @param calledBackAt when the promise was kept, null while it is open or there was none
 */
record LogLine(
        long id,
        EntryKind kind,
        Instant happenedAt,
        Instant writtenAt,
        PersonId writtenBy,
        String text,
        @Nullable String caseNumber,
        @Nullable String contact,
        @Nullable Instant callbackAt,
        @Nullable Long about,
        @Nullable Instant calledBackAt) {

    boolean callbackOpen() {
        return callbackAt != null && calledBackAt == null;
    }
}
