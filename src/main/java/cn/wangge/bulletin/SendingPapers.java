package cn.wangge.bulletin;

import cn.wangge.bulletin.Archive.Audience;
import cn.wangge.bulletin.Sendings.Via;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import cn.wangge.bulletin.db.tables.records.SendingRecord;
import cn.wangge.notification.PaperPost;
import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a paper to whom it is about and to those on its list, in the transaction that issues or publishes it. Who works here finds a notice,
 * and gets the paper by mail too where an address is given; an address outside gets mail alone.
 */
@Component
class SendingPapers {

    private final Recipients recipients;
    private final PaperReaders readers;
    private final Sendings sendings;
    private final PaperPost post;
    private final PaperNames names;
    private final Clock clock;

    SendingPapers(
            Recipients recipients,
            PaperReaders readers,
            Sendings sendings,
            PaperPost post,
            PaperNames names,
            Clock clock) {
        this.recipients = recipients;
        this.readers = readers;
        this.sendings = sendings;
        this.post = post;
        this.names = names;
        this.clock = clock;
    }

    /** The whole paper, to all on its list and to whom it is about. */
    void released(IssueRecord issue) {
        var listed = recipients.of(Topic.of(issue));
        for (var person : readers.of(issue, listed)) {
            notice(issue, person);
            post.address(person)
                    .filter(address -> post.mails())
                    .ifPresent(address -> mail(issue, Audience.STAFF, person, address));
        }
        outside(issue, listed, Audience.STAFF);
    }

    /** The public edition, to those outside who want that one. */
    void published(IssueRecord issue) {
        outside(issue, recipients.of(Topic.of(issue)), Audience.PUBLIC);
    }

    private void outside(IssueRecord issue, Iterable<Recipient> listed, Audience audience) {
        for (var recipient : listed) {
            var address = recipient.address();
            if (address != null && recipient.audience() == audience) mail(issue, audience, null, address);
        }
    }

    private void notice(IssueRecord issue, PersonId person) {
        var sending = sending(issue, Audience.STAFF, Via.NOTICE);
        sending.setPersonId(person.value());
        sendings.keep(sending);
        post.notice(person, title(issue), "/bulletins/" + issue.getId() + ".pdf", sending.getSentAt());
    }

    private void mail(IssueRecord issue, Audience audience, @Nullable PersonId person, String address) {
        var sending = sending(issue, audience, Via.MAIL);
        if (person == null) sending.setAddress(address);
        else sending.setPersonId(person.value());
        // Without a server the line stays, and says so.
        if (post.mails()) {
            sending.setMailId(post.mail(address, title(issue), sending.getId(), sending.getSentAt()));
        }
        sendings.keep(sending);
    }

    private SendingRecord sending(IssueRecord issue, Audience audience, Via via) {
        var sending = new SendingRecord();
        sending.setId(UUID.randomUUID());
        sending.setIssueId(issue.getId());
        sending.setAudience(audience.name());
        sending.setVia(via.name());
        sending.setSentAt(clock.instant());
        return sending;
    }

    private String title(IssueRecord issue) {
        return names.titleOnPaper(Topic.of(issue));
    }
}
