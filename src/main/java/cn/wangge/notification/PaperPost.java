package cn.wangge.notification;

import static cn.wangge.notification.db.Tables.OUTBOX;

import cn.wangge.notification.db.tables.records.OutboxRecord;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells people of papers that were issued: inside the product, and by mail with the paper itself. */
@Component
public class PaperPost {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Mailing mailing;
    private final Wording wording;
    private final DSLContext sql;

    PaperPost(Inbox inbox, Outbox outbox, Mailing mailing, Wording wording, DSLContext sql) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.mailing = mailing;
        this.wording = wording;
        this.sql = sql;
    }

    /** How far a mail has come. */
    public enum Progress {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /** Whether the site has a mail server. */
    public boolean mails() {
        return mailing.on();
    }

    /** Where a person wants mail; empty where that person has named no address. */
    public Optional<String> address(PersonId person) {
        return mailing.address(person);
    }

    /**
     * The address as it is kept.
     *
     * @throws Refusal on field {@code address} for what is none
     */
    public static String checked(String typed) {
        return Mailing.checked(typed.strip());
    }

    /** Written into a person's inbox; the notice leads to the paper. */
    public void notice(PersonId to, String title, String href, Instant at) {
        var about = new Telling.About(null, null, Kind.PAPER, at, at);
        inbox.add(to, about, wording.say("inbox.paper", title), href);
    }

    /**
     * Put into the outbox, which tries until it is sent or given up.
     *
     * @param title of the paper; names no person, since it is the subject
     * @param enclosure by which {@link Enclosures} knows the file
     * @return by which {@link #progress} knows it
     */
    public UUID mail(String address, String title, UUID enclosure, Instant at) {
        var text = wording.say("mail.paper.subject", wording.centre(), title)
                + '\n'
                + wording.say("mail.paper.text", wording.centre(), title);
        return outbox.add(new Intent(Channel.MAIL, null, address, Kind.PAPER, null, null, text, at, at, at, enclosure));
    }

    /** How far these mails have come. */
    public Map<UUID, Progress> progress(Collection<UUID> mails) {
        return sql.selectFrom(OUTBOX).where(OUTBOX.ID.in(mails)).fetchMap(OUTBOX.ID, PaperPost::progress);
    }

    private static Progress progress(OutboxRecord row) {
        if (row.getSentAt() != null) return Progress.SENT;
        return row.getDeadAt() != null ? Progress.GIVEN_UP : Progress.WAITING;
    }
}
