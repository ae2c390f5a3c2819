package cn.wangge.notification;

import cn.wangge.duty.HandoverUnsigned;
import cn.wangge.organization.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the director of the centre that a shift was not handed over in time. */
@Component
class DutyNews {

    private final Telling telling;
    private final Wording wording;

    DutyNews(Telling telling, Wording wording) {
        this.telling = telling;
        this.wording = wording;
    }

    @EventListener
    void tell(HandoverUnsigned unsigned) {
        var text = wording.say("inbox.handoverUnsigned", unsigned.shift(), wording.time(unsigned.endedAt()));
        var about = new Telling.About(null, null, Kind.HANDOVER_UNSIGNED, unsigned.endedAt(), unsigned.at());
        telling.inbox(Post.CENTRE_DIRECTOR, about, text);
    }
}
