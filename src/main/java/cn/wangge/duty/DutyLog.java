package cn.wangge.duty;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casework.PhoneApproved;
import cn.wangge.organization.People;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the duty log; joins the command under way. What has been written stays as it is. */
@Component
public class DutyLog {

    static final int LONGEST = 1000;
    private static final int LONGEST_CONTACT = 60;
    /** What happened earlier belongs to another shift and is said as such in the text. */
    private static final Duration OLDEST = Duration.ofDays(2);

    private static final Duration FARTHEST = Duration.ofDays(30);
    /** Clocks of browsers and of the product are never quite the same. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final EntryBook book;
    private final CaseReading cases;
    private final People people;
    private final DutyWords words;
    private final Acting acting;

    DutyLog(EntryBook book, CaseReading cases, People people, DutyWords words, Acting acting) {
        this.book = book;
        this.cases = cases;
        this.people = people;
        this.words = words;
        this.acting = acting;
    }

    /** @throws Refusal INVALID for what is missing, too long, out of time, or a case that is not there */
    public long write(NewEntry entry) {
        if (!EntryKind.byHand().contains(entry.kind())) throw Refusal.invalid("kind", "duty.refusal.kind");
        var text = worded(entry.text());
        var contact = entry.contact() == null ? "" : entry.contact().strip();
        if (contact.length() > LONGEST_CONTACT) {
            throw Refusal.invalid("contact", "duty.refusal.contactLong", LONGEST_CONTACT);
        }
        refuseOutOfTime(entry);
        return book.add(
                entry.kind(),
                entry.happenedAt(),
                text,
                caseOf(entry.caseNumber()),
                contact.isEmpty() ? null : contact,
                entry.callbackAt(),
                null);
    }

    /** The promise of that entry has been kept. @throws Refusal CONFLICT where it has none that is open */
    public long calledBack(long id, String text) {
        var entry = book.find(id).orElseThrow(() -> Refusal.unknown("duty.refusal.noEntry"));
        if (!entry.callbackOpen()) throw Refusal.conflict("duty.refusal.noCallback");
        var said = text.isBlank() ? words.chinese("duty.log.calledBack") : worded(text);
        return book.add(EntryKind.CALLED_BACK, null, said, entry.caseNumber(), null, null, id);
    }

    /** Says what was wrong in an entry, which stays. */
    public long correct(long id, String text) {
        var entry = book.find(id).orElseThrow(() -> Refusal.unknown("duty.refusal.noEntry"));
        if (entry.kind() == EntryKind.CORRECTION) throw Refusal.conflict("duty.refusal.correctsCorrection");
        return book.add(EntryKind.CORRECTION, null, worded(text), entry.caseNumber(), null, null, id);
    }

    /** What the product enters by itself for the person who acts. */
    long note(EntryKind kind, String text) {
        return book.add(kind, null, text.substring(0, Math.min(text.length(), LONGEST)), null, null, null, null);
    }

    @EventListener
    void approvedByPhone(PhoneApproved approved) {
        var text = words.chinese("duty.log.phoneApproval", people.name(approved.standby()), approved.words());
        book.add(EntryKind.PHONE_APPROVAL, null, text, approved.caseNumber(), null, null, null);
    }

    private static String worded(String text) {
        var said = text.strip();
        if (Words.areNone(said)) throw Refusal.invalid("text", "duty.refusal.noText");
        if (said.length() > LONGEST) throw Refusal.invalid("text", "duty.refusal.textLong", LONGEST);
        return said;
    }

    private @Nullable String caseOf(@Nullable String number) {
        if (number == null || number.isBlank()) return null;
        return cases.byNumber(number.strip())
                .orElseThrow(() -> Refusal.invalid("caseNumber", "duty.refusal.noCase", Words.quoted(number.strip())))
                .number();
    }

    private void refuseOutOfTime(NewEntry entry) {
        var now = acting.at();
        var happened = entry.happenedAt();
        if (happened != null && (happened.isAfter(now.plus(SLACK)) || happened.isBefore(now.minus(OLDEST)))) {
            throw Refusal.invalid("happenedAt", "duty.refusal.happenedAt");
        }
        var callback = entry.callbackAt();
        if (callback != null && (callback.isBefore(now.minus(SLACK)) || callback.isAfter(now.plus(FARTHEST)))) {
            throw Refusal.invalid("callbackAt", "duty.refusal.callbackAt", FARTHEST.toDays());
        }
    }
}
