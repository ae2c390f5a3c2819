package cn.wangge.notification;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casework.CaseInstructed;
import cn.wangge.casework.CaseReferred;
import cn.wangge.casework.CaseSupervised;
import cn.wangge.casework.InstructionAnswered;
import cn.wangge.casework.RequestDecided;
import cn.wangge.casework.SecondExtension;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells what those in charge have ordered, decided and answered. */
@Component
class RulingNews {

    /** What the whole unit waits for; of the other requests the person who asked is told. */
    private static final Set<String> OF_THE_UNIT = Set.of("EXTENSION", "SUSPENSION", "DISPUTE", "OVERDUE_APPEAL");

    private final Telling telling;
    private final Acting acting;
    private final Wording wording;

    RulingNews(Telling telling, Acting acting, Wording wording) {
        this.telling = telling;
        this.acting = acting;
        this.wording = wording;
    }

    @EventListener
    void tell(RequestDecided decided) {
        // The leader is told in words of his own.
        if (decided.kind().equals("INSTRUCTION")) return;
        var facts = facts(decided.caseId());
        var about = about(facts, Kind.DECIDED, decided.at());
        var outcome = decided.granted() ? "granted" : "refused";
        var text = switch (decided.kind()) {
            case "ORDER" -> wording.say("inbox.orderAnswered");
            case "DISPUTE" -> wording.say("inbox.disputeDecided", decided.ruling());
            default ->
                wording.say("inbox." + outcome, wording.request(decided.kind()), decided.ruling())
                        .strip();
        };
        var unit = decided.unit();
        if (unit == null || !OF_THE_UNIT.contains(decided.kind())) {
            telling.inbox(decided.askedBy(), about, text);
            return;
        }
        telling.inbox(new Addressee(Post.UNIT_HANDLER, facts.grid(), unit), about, text);
        telling.inbox(new Addressee(Post.UNIT_LEADER, facts.grid(), unit), about, text);
    }

    @EventListener
    void tell(CaseSupervised supervised) {
        var facts = facts(supervised.caseId());
        if (facts.responsibleUnit() == null) return;
        var about = about(facts, Kind.SUPERVISED, supervised.at());
        var text = wording.say("inbox.supervised", supervised.grounds());
        telling.inbox(Addressee.unit(Post.UNIT_LEADER, facts), about, text);
        telling.inbox(Addressee.unit(Post.UNIT_HANDLER, facts), about, text);
        telling.sms(
                Addressee.unit(Post.UNIT_LEADER, facts),
                about,
                wording.say("sms.supervised", wording.centre(), facts.number()));
    }

    @EventListener
    void tell(CaseInstructed instructed) {
        var facts = facts(instructed.caseId());
        var text = wording.say("inbox.instructed", instructed.text());
        var about = about(facts, Kind.INSTRUCTED, instructed.at());
        telling.inbox(Addressee.desk(Post.SHIFT_LEADER, facts), about, text);
        if (facts.responsibleUnit() != null) telling.inbox(Addressee.unit(Post.UNIT_LEADER, facts), about, text);
    }

    @EventListener
    void tell(InstructionAnswered answered) {
        var facts = facts(answered.caseId());
        telling.inbox(
                answered.leader(),
                about(facts, Kind.ANSWERED, answered.at()),
                wording.say("inbox.instructionAnswered"));
    }

    @EventListener
    void tell(CaseReferred referred) {
        var facts = facts(referred.caseId());
        var about = about(facts, Kind.REFERRED, referred.at());
        telling.inbox(Addressee.desk(Post.EFFICIENCY, facts), about, wording.say("inbox.referred"));
        if (facts.responsibleUnit() == null) return;
        telling.inbox(Addressee.unit(Post.UNIT_LEADER, facts), about, wording.say("inbox.referredUnit"));
    }

    /** The efficiency office hears of every second extension (domain notes, section 4.2). */
    @EventListener
    void tell(SecondExtension extended) {
        var facts = facts(extended.caseId());
        telling.inbox(
                Addressee.desk(Post.EFFICIENCY, facts),
                about(facts, Kind.SECOND_EXTENSION, extended.at()),
                wording.say("inbox.secondExtension"));
    }

    private CaseFacts facts(CaseId id) {
        return acting.theCase(id).facts();
    }

    private static Telling.About about(CaseFacts facts, Kind kind, Instant at) {
        return new Telling.About(facts.id(), facts.number(), kind, at);
    }
}
