package cn.wangge.notification;

import cn.wangge.casefile.Acting;
import cn.wangge.casework.CaseWords;
import cn.wangge.casework.ReporterTold;
import cn.wangge.organization.Post;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the reporter what has become of the matter; a landline is left to the seat. */
@Component
class ReporterNews {

    /** How long the reporter may say that it is not well; this product's own proposal. */
    private static final Duration TO_ANSWER = Duration.ofDays(15);

    private final Telling telling;
    private final CaseWords words;
    private final Acting acting;
    private final Wording wording;

    ReporterNews(Telling telling, CaseWords words, Acting acting, Wording wording) {
        this.telling = telling;
        this.words = words;
        this.acting = acting;
        this.wording = wording;
    }

    @EventListener
    void tell(ReporterTold told) {
        if (told.phone() == null || told.phone().isBlank()) return;
        var facts = acting.theCase(told.caseId()).facts();
        var result = wording.say("result." + told.status());
        var about = new Telling.About(told.caseId(), told.caseNumber(), Kind.REPORTER, told.at());
        var phone = Phones.mobile(told.phone());
        if (phone == null) {
            var seat = new Addressee(Post.OPERATOR, facts.grid(), null);
            telling.inbox(seat, about, wording.say("inbox.callReporter", result));
            return;
        }
        var named = words.item(facts.categoryCode());
        var item = named.isEmpty() ? wording.say("matter") : named;
        var until = wording.day(told.at().plus(TO_ANSWER));
        telling.smsToReporter(phone, about, wording.say("sms.reporter", wording.centre(), item, result, until));
    }
}
