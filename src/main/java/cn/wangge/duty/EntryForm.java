package cn.wangge.duty;

import cn.wangge.shared.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What was typed into the quick entry of the log; times as the browser's own control writes them. */
record EntryForm(String kind, String text, String happenedAt, String caseNumber, String contact, String callbackAt) {

    static final EntryForm BLANK = new EntryForm(EntryKind.CALL.name(), "", "", "", "", "");

    NewEntry entry() {
        return new NewEntry(
                DutyApi.kind(kind),
                instant("happenedAt", "duty.refusal.happenedAt", happenedAt),
                text,
                caseNumber,
                contact,
                instant("callbackAt", "duty.refusal.notATime", callbackAt));
    }

    private static @Nullable Instant instant(String field, String refusal, String typed) {
        if (typed.isBlank()) return null;
        try {
            return LocalDateTime.parse(typed.strip()).atZone(Shift.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, refusal);
        }
    }

    /** Whether more than the first line is filled in, so that the rest is shown open. */
    public boolean more() {
        return !(happenedAt + caseNumber + contact + callbackAt).isBlank();
    }
}
