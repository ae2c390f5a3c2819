package cn.wangge.notification;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.organization.Post;
import cn.wangge.supervision.MomentFired;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds those whom a limit concerns: warned before it ends, pressed once it has. */
@Component
class MomentNews {

    private static final int ENDED = 100;
    /** Limits of those who work away from a screen; the desks see theirs in the worklist. */
    private static final Set<String> BY_SMS =
            Set.of("HANDLING", "SIGNING", "SUPERVISION", "CONFIRMATION", "VERIFICATION");

    private final Telling telling;
    private final Acting acting;
    private final Wording wording;

    MomentNews(Telling telling, Acting acting, Wording wording) {
        this.telling = telling;
        this.acting = acting;
        this.wording = wording;
    }

    @EventListener
    void tell(MomentFired fired) {
        var ended = fired.share() >= ENDED;
        var bySms = BY_SMS.contains(fired.kind());
        // A desk is not warned of each of its quarter hours.
        if (!ended && !bySms) return;
        var facts = acting.theCase(fired.caseId()).facts();
        var kind = ended ? Kind.OVERDUE : Kind.NEAR_DUE;
        var about = new Telling.About(fired.caseId(), fired.caseNumber(), kind, fired.limitEndsAt(), fired.firedAt());
        var inbox = inboxText(fired, ended);
        var sms = smsText(fired, ended);
        for (var to : addressees(fired, facts)) {
            telling.inbox(to, about, inbox);
            if (bySms && to.post() != Post.SHIFT_LEADER && to.post() != Post.OPERATOR) telling.sms(to, about, sms);
        }
    }

    private String inboxText(MomentFired fired, boolean ended) {
        return wording.say(
                ended ? "inbox.overdue" : "inbox.nearDue",
                wording.limit(fired.kind()),
                wording.time(fired.limitEndsAt()));
    }

    private String smsText(MomentFired fired, boolean ended) {
        if (!ended) {
            return wording.say("sms.nearDue", wording.centre(), fired.caseNumber(), wording.time(fired.limitEndsAt()));
        }
        var late = wording.elapsed(Duration.between(fired.limitEndsAt(), fired.firedAt()));
        return wording.say("sms.overdue", wording.centre(), fired.caseNumber(), late);
    }

    private static List<Addressee> addressees(MomentFired fired, CaseFacts facts) {
        var ended = fired.share() >= ENDED;
        return switch (fired.kind()) {
            case "HANDLING", "SUPERVISION" ->
                ended
                        ? List.of(
                                Addressee.unit(Post.UNIT_HANDLER, facts),
                                Addressee.unit(Post.UNIT_LEADER, facts),
                                Addressee.desk(Post.SHIFT_LEADER, facts))
                        : List.of(Addressee.unit(Post.UNIT_HANDLER, facts));
            case "SIGNING" -> List.of(Addressee.unit(Post.UNIT_HANDLER, facts));
            case "FEEDBACK" -> List.of(Addressee.unit(Post.UNIT_LEADER, facts));
            // The lead unit answers for the whole, so it hears of a late assistant as the centre does.
            case "ASSISTING" ->
                Stream.concat(
                                facts.assistingUnits().stream()
                                        .map(u -> new Addressee(Post.UNIT_HANDLER, facts.grid(), u)),
                                Stream.of(
                                        Addressee.unit(Post.UNIT_HANDLER, facts),
                                        Addressee.desk(Post.OPERATOR, facts),
                                        Addressee.desk(Post.SHIFT_LEADER, facts)))
                        .toList();
            // No answer: the seat calls, or asks the next inspector.
            case "CONFIRMATION", "VERIFICATION" ->
                Stream.of(Post.INSPECTOR, Post.OPERATOR)
                        .filter(post -> ended || post == Post.INSPECTOR)
                        .map(post -> Addressee.desk(post, facts))
                        .toList();
            case "VILLAGE_DESK" -> List.of(Addressee.desk(Post.VILLAGE_DESK, facts));
            case "TOWNSHIP_DESK" -> List.of(Addressee.desk(Post.TOWNSHIP_OPERATOR, facts));
            case "FILING", "DISPATCH" ->
                List.of(Addressee.desk(Post.OPERATOR, facts), Addressee.desk(Post.SHIFT_LEADER, facts));
            case "REFERRAL" -> List.of(Addressee.desk(Post.EFFICIENCY, facts));
            default -> List.of(Addressee.desk(Post.SHIFT_LEADER, facts));
        };
    }
}
