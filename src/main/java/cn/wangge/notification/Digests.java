package cn.wangge.notification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words for many messages to one person at once, the oldest first. */
@Component
class Digests {

    private static final int LINES = 50;

    private final Wording wording;

    Digests(Wording wording) {
        this.wording = wording;
    }

    /** A text message names the oldest alone; a mail has a line for each of the oldest. */
    String of(Channel channel, List<Outbox.Taken> gathered) {
        var count = String.valueOf(gathered.size());
        if (channel == Channel.SMS) {
            return wording.say(
                    "sms.digest",
                    wording.centre(),
                    count,
                    Objects.requireNonNull(gathered.get(0).caseNumber()));
        }
        var lines = gathered.stream()
                .limit(LINES)
                .map(message -> withoutSubject(message.text()))
                .collect(Collectors.joining("\n"));
        var more = gathered.size() > LINES ? "\n" + wording.say("mail.more", gathered.size() - LINES) : "";
        return wording.say("mail.digest", wording.centre(), count) + '\n' + lines + more;
    }

    /** A mail of one message: its subject on the first line. */
    String mail(String caseNumber, String text) {
        return wording.say("mail.subject", wording.centre(), caseNumber)
                + '\n'
                + wording.say("mail.line", caseNumber, Phones.without(text));
    }

    private static String withoutSubject(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }
}
