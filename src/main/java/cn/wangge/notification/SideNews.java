package cn.wangge.notification;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casework.CaseReminded;
import cn.wangge.casework.CaseReopened;
import cn.wangge.casework.CaseReturned;
import cn.wangge.casework.CaseWords;
import cn.wangge.casework.ReporterTold;
import cn.wangge.casework.SuspensionEnded;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the desks what happened to a case beside its normal road: pressed, returned, resumed, ended, reopened. */
@Component
class SideNews {

    /** Those who work away from a screen. */
    private static final Set<Post> BY_SMS = Set.of(Post.UNIT_HANDLER, Post.UNIT_LEADER, Post.INSPECTOR);
    /** Ends that a unit did not bring about itself. */
    private static final Set<String> FROM_ABOVE = Set.of("VOID", "MERGED");

    private final Telling telling;
    private final Acting acting;
    private final CaseWords words;
    private final Wording wording;

    SideNews(Telling telling, Acting acting, CaseWords words, Wording wording) {
        this.telling = telling;
        this.acting = acting;
        this.words = words;
        this.wording = wording;
    }

    @EventListener
    void tell(CaseReminded reminded) {
        var about = new Telling.About(reminded.caseId(), reminded.caseNumber(), Kind.REMINDED, reminded.at());
        var holder = reminded.holder();
        var to = new Addressee(reminded.role(), reminded.area(), reminded.unit());
        if (holder == null) telling.inbox(to, about, wording.say("inbox.reminded"));
        else telling.inbox(new PersonId(holder), about, wording.say("inbox.reminded"));
        if (BY_SMS.contains(to.post())) {
            telling.sms(to, about, wording.say("sms.reminded", wording.centre(), reminded.caseNumber()));
        }
    }

    @EventListener
    void tell(CaseReturned returned) {
        var facts = facts(returned.caseId());
        var text = wording.say("inbox.returned", words.unit(returned.unit()), returned.grounds());
        var about = about(facts, Kind.RETURNED, returned.at());
        telling.inbox(Addressee.desk(Post.SHIFT_LEADER, facts), about, text);
        telling.inbox(Addressee.desk(Post.OPERATOR, facts), about, text);
    }

    @EventListener
    void tell(SuspensionEnded ended) {
        var facts = facts(ended.caseId());
        var about = about(facts, Kind.SUSPENSION_OVER, ended.at());
        var text = wording.say("inbox.suspensionOver");
        telling.inbox(Addressee.unit(Post.UNIT_HANDLER, facts), about, text);
        telling.inbox(Addressee.unit(Post.UNIT_LEADER, facts), about, text);
        telling.inbox(Addressee.desk(Post.SHIFT_LEADER, facts), about, text);
        telling.sms(
                Addressee.unit(Post.UNIT_HANDLER, facts),
                about,
                wording.say("sms.suspensionOver", wording.centre(), facts.number()));
    }

    /** A unit that still had the case is to lay it down. */
    @EventListener
    void tell(ReporterTold ended) {
        if (!FROM_ABOVE.contains(ended.status().name())) return;
        var facts = facts(ended.caseId());
        if (facts.responsibleUnit() == null) return;
        var text = wording.say("inbox.ended." + ended.status());
        telling.inbox(Addressee.unit(Post.UNIT_HANDLER, facts), about(facts, Kind.ENDED, ended.at()), text);
    }

    @EventListener
    void tell(CaseReopened reopened) {
        var facts = facts(reopened.caseId());
        var about = about(facts, Kind.REOPENED, reopened.at());
        var text = wording.say("inbox.reopened");
        telling.inbox(Addressee.desk(Post.SHIFT_LEADER, facts), about, text);
        if (facts.responsibleUnit() == null) return;
        telling.inbox(Addressee.unit(Post.UNIT_HANDLER, facts), about, text);
        telling.inbox(Addressee.unit(Post.UNIT_LEADER, facts), about, text);
    }

    private CaseFacts facts(CaseId id) {
        return acting.theCase(id).facts();
    }

    private static Telling.About about(CaseFacts facts, Kind kind, Instant at) {
        return new Telling.About(facts.id(), facts.number(), kind, at);
    }
}
