package cn.wangge.notification;

import cn.wangge.casefile.PastTelling;
import cn.wangge.organization.PersonSummary;
import cn.wangge.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes intents: into the inbox of a post, and by SMS to those who hold it nearest. */
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

    /** What is told of which case. */
    record About(CaseId caseId, String caseNumber, Intent.Kind kind, Instant at) {}

    void inbox(Addressee to, About about, String text) {
        inbox.add(to, about.kind().name(), about.caseId(), about.caseNumber(), text, about.at());
    }

    void sms(Addressee to, About about, String text) {
        for (var person : nearest.holding(to)) sms(person, about, text);
    }

    private void sms(PersonSummary person, About about, String text) {
        var phone = Phones.mobile(person.phone());
        if (phone == null) return;
        var notBefore = about.kind().mergeable() ? about.at().plus(GATHER) : about.at();
        add(new Intent(
                person.id(), phone, about.kind(), about.caseId(), about.caseNumber(), text, about.at(), notBefore));
    }

    /** To somebody of whom nothing is known but the number. */
    void smsToReporter(String phone, About about, String text) {
        add(new Intent(null, phone, about.kind(), about.caseId(), about.caseNumber(), text, about.at(), about.at()));
    }

    /** What is told of the past has long been sent. */
    private void add(Intent intent) {
        var id = outbox.add(intent);
        if (past.underWay()) outbox.sent(id, intent.notBefore());
    }
}
