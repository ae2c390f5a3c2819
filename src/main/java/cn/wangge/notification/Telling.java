package cn.wangge.notification;

import cn.wangge.casefile.PastTelling;
import cn.wangge.organization.PersonSummary;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is to be told: into the inbox of a post or a person, and by SMS to those who hold the post nearest. */
@Component
class Telling {

    private static final Duration GATHER = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Inbox inbox;
    private final Nearest nearest;
    private final PastTelling past;

    Telling(Outbox outbox, Inbox inbox, Nearest nearest, PastTelling past) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.nearest = nearest;
        this.past = past;
    }

    /**
     * What is told of which case; few things are told of none.
     *
     * @param aboutAt the moment that it tells of
     * @param at when it is told
     */
    record About(@Nullable CaseId caseId, @Nullable String caseNumber, Kind kind, Instant aboutAt, Instant at) {

        About(CaseId caseId, String caseNumber, Kind kind, Instant at) {
            this(caseId, caseNumber, kind, at, at);
        }
    }

    void inbox(Addressee to, About about, String text) {
        inbox.add(to, about, text);
    }

    void inbox(PersonId to, About about, String text) {
        inbox.add(to, about, text);
    }

    void inbox(Post to, About about, String text) {
        inbox.add(to, about, text);
    }

    void sms(Addressee to, About about, String text) {
        for (var person : nearest.holding(to)) sms(person, about, text);
    }

    private void sms(PersonSummary person, About about, String text) {
        var phone = Phones.mobile(person.phone());
        if (phone != null) add(person.id(), phone, about, text);
    }

    /** To somebody of whom nothing is known but the number. */
    void smsToReporter(String phone, About about, String text) {
        add(null, phone, about, text);
    }

    /** What is told of the past has long been sent. */
    private void add(@Nullable PersonId person, String phone, About about, String text) {
        var notBefore = about.kind().gathers() ? about.at().plus(GATHER) : about.at();
        var id = outbox.add(new Intent(
                Channel.SMS,
                person,
                phone,
                about.kind(),
                Objects.requireNonNull(about.caseId()),
                Objects.requireNonNull(about.caseNumber()),
                text,
                about.aboutAt(),
                about.at(),
                notBefore));
        if (past.underWay()) outbox.sent(id, notBefore);
    }
}
