package cn.wangge.notification;

import cn.wangge.duty.HandoverUnsigned;
import cn.wangge.organization.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the director of the centre that a shift was not handed over in time. */
@Component
class DutyNews {

    private final Inbox inbox;
    private final Wording wording;

    DutyNews(Inbox inbox, Wording wording) {
        this.inbox = inbox;
        this.wording = wording;
    }

    @EventListener
    void tell(HandoverUnsigned unsigned) {
        var text = wording.say("inbox.handoverUnsigned", unsigned.shift(), wording.time(unsigned.endedAt()));
        inbox.add(Post.CENTRE_DIRECTOR, "HANDOVER_UNSIGNED", text, unsigned.at());
    }
}
