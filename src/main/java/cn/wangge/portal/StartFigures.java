package cn.wangge.portal;

import cn.wangge.casework.Desk;
import cn.wangge.casework.Oversight;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The few numbers at the head of a start page. */
@Component
class StartFigures {

    private static final String SIGN_FOR = "task=UserTask_SignForTask";

    private final Oversight oversight;
    private final MessageSource messages;

    StartFigures(Oversight oversight, MessageSource messages) {
        this.oversight = oversight;
        this.messages = messages;
    }

    List<StartView.Figure> of(Actor actor, List<Desk.Queue> queues, boolean hasDesk, boolean seesAll) {
        var figures = new ArrayList<StartView.Figure>();
        if (actor.holds(Post.UNIT_HANDLER)) figures.add(unsigned(queues));
        if (hasDesk) {
            var pressing = oversight.pressing(actor);
            figures.add(figure("overdue", pressing.overdue(), "RED", "/worklist?queue=todo&light=RED"));
            figures.add(figure("dueToday", pressing.dueToday(), "YELLOW", "/worklist"));
        }
        if (seesAll) {
            var today = oversight.today(actor);
            figures.add(figure("reported", today.reported(), null, today.reportedHref()));
            figures.add(figure("ended", today.ended(), null, null));
        }
        return figures;
    }

    private StartView.Figure unsigned(List<Desk.Queue> queues) {
        var queue = queues.stream().filter(q -> q.href().endsWith(SIGN_FOR)).findFirst();
        var count = queue.map(q -> Integer.valueOf(q.count().replace("+", ""))).orElse(0);
        return figure("unsigned", count, null, "/worklist?queue=todo&" + SIGN_FOR);
    }

    /** A light only where there is something to warn of. */
    private StartView.Figure figure(String name, int count, @Nullable String light, @Nullable String href) {
        var key = "portal.start.figure." + name;
        var label = Objects.requireNonNull(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
        return new StartView.Figure(label, count, count == 0 ? null : light, href);
    }
}
