package cn.wangge.notification;

import cn.wangge.casefile.CaseReading;
import cn.wangge.organization.Post;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lets the shift leader know of a text message that does not arrive, so that somebody calls instead. */
@Component
class Alerting {

    private final Inbox inbox;
    private final Wording wording;
    private final CaseReading cases;

    Alerting(Inbox inbox, Wording wording, CaseReading cases) {
        this.inbox = inbox;
        this.wording = wording;
        this.cases = cases;
    }

    void notSentYet(Outbox.Taken message, Instant now) {
        tell(message, "inbox.notTold", now);
    }

    void givenUp(Outbox.Taken message, Instant now) {
        tell(message, "inbox.neverTold", now);
    }

    private void tell(Outbox.Taken message, String words, Instant now) {
        var grid = cases.byId(Objects.requireNonNull(message.caseId()))
                .orElseThrow()
                .grid();
        var about = new Telling.About(message.caseId(), message.caseNumber(), Kind.NOT_TOLD, now, now);
        inbox.add(new Addressee(Post.SHIFT_LEADER, grid, null), about, wording.say(words, message.text()));
    }
}
