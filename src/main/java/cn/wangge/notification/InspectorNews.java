package cn.wangge.notification;

import cn.wangge.casefile.Acting;
import cn.wangge.casework.CaseWords;
import cn.wangge.casework.InspectorSummoned;
import cn.wangge.organization.Post;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the inspectors of a grid to go and look. */
@Component
class InspectorNews {

    private final Telling telling;
    private final CaseWords words;
    private final Acting acting;
    private final Wording wording;

    InspectorNews(Telling telling, CaseWords words, Acting acting, Wording wording) {
        this.telling = telling;
        this.words = words;
        this.acting = acting;
        this.wording = wording;
    }

    @EventListener
    void tell(InspectorSummoned summons) {
        var purpose = summons.purpose();
        var facts = acting.theCase(summons.caseId()).facts();
        var due = wording.time(words.dueOfInspection(facts, purpose, summons.at()));
        var grid = words.grid(summons.grid());
        var named = words.item(summons.categoryCode());
        var item = named.isEmpty() ? wording.say("matter") : named;
        var address = Phones.without(summons.address());
        var about = new Telling.About(
                summons.caseId(), summons.caseNumber(), Kind.valueOf(purpose.toUpperCase(Locale.ROOT)), summons.at());
        var inspectors = new Addressee(Post.INSPECTOR, summons.grid(), null);
        telling.inbox(inspectors, about, wording.say("inbox." + purpose, grid, item, address, due));
        telling.sms(
                inspectors,
                about,
                wording.say("sms." + purpose, wording.centre(), grid, item, address, due, summons.caseNumber()));
    }
}
