package cn.wangge.notification;

import cn.wangge.organization.Actor;
import org.springframework.stereotype.Component;

/** How many notices a person has not read, for the head of every page. */
@Component
public class UnreadNotices {

    private static final int SHOWN = 99;

    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    /** In words: empty for none, 99+ beyond. */
    public String of(Actor actor) {
        var count = notices.unread(actor.id(), SHOWN + 1);
        if (count == 0) return "";
        return count > SHOWN ? SHOWN + "+" : String.valueOf(count);
    }
}
