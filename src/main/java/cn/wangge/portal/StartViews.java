package cn.wangge.portal;

import cn.wangge.casework.Desk;
import cn.wangge.casework.Oversight;
import cn.wangge.duty.OnDuty;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Post;
import cn.wangge.security.Policy;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the start page of a person together: who oversees sees the whole, who works sees the next thing to do. */
@Component
class StartViews {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SEARCHES = "A13";
    private static final String HAS_A_DESK = "A58";

    /** They answer for how all cases of their area stand, not only for what waits for themselves. */
    private static final Set<Post> OVERSEE =
            EnumSet.of(Post.SHIFT_LEADER, Post.CENTRE_DIRECTOR, Post.LEADER, Post.TOWNSHIP_OPERATOR, Post.AUDITOR);

    private static final Set<Post> OUTDOORS = EnumSet.of(Post.INSPECTOR, Post.GRID_LEADER, Post.VILLAGE_DESK);

    private final Desk desk;
    private final Oversight oversight;
    private final StartFigures figures;
    private final OnDuty onDuty;
    private final Policy policy;
    private final MessageSource messages;
    private final Clock clock;

    StartViews(
            Desk desk,
            Oversight oversight,
            StartFigures figures,
            OnDuty onDuty,
            Policy policy,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.oversight = oversight;
        this.figures = figures;
        this.onDuty = onDuty;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    StartView view(Actor actor) {
        var now = clock.instant().atZone(ZONE);
        var oversees = holdsOneOf(actor, OVERSEE);
        var queues = desk.queues(actor);
        return new StartView(
                text("portal.start.greeting." + partOfDay(now.getHour()), "|"),
                actor.name(),
                today(now),
                holdsOneOf(actor, OUTDOORS) && policy.allows("A01", actor),
                onDuty.panel(actor).orElse(null),
                figures.of(actor, queues, policy.allows(HAS_A_DESK, actor), oversees || actor.holds(Post.OPERATOR)),
                oversees || actor.holds(Post.OPERATOR) ? steps(actor) : List.of(),
                tiles(actor, queues),
                oversees ? risks(actor) : waiting(actor),
                lines(desk.held(actor)),
                lines(desk.recent(actor)));
    }

    private List<StartView.Step> steps(Actor actor) {
        return oversight.steps(actor).stream()
                .map(s -> new StartView.Step(s.step(), s.open(), s.overdue(), s.href()))
                .toList();
    }

    private List<StartView.Tile> tiles(Actor actor, List<Desk.Queue> queues) {
        var shown = new ArrayList<>(queues);
        if (policy.allows(HAS_A_DESK, actor) && policy.allows(SEARCHES, actor)) shown.add(desk.supervised(actor));
        return shown.stream()
                .map(q -> new StartView.Tile(q.label(), q.count(), q.red(), q.yellow(), q.href()))
                .toList();
    }

    private StartView.Focus risks(Actor actor) {
        return new StartView.Focus(
                text("portal.start.risks"),
                lines(oversight.riskiest(actor)),
                "/cases?status=OPEN",
                text("portal.start.noRisks"));
    }

    private StartView.Focus waiting(Actor actor) {
        return new StartView.Focus(
                text("portal.start.waiting"),
                lines(desk.waiting(actor)),
                "/worklist",
                text("portal.start.noneWaiting"));
    }

    private static List<StartView.Line> lines(List<Desk.Line> lines) {
        return lines.stream()
                .map(l -> new StartView.Line(
                        l.caseNumber(), l.title(), l.place(), l.action(), l.flags(), l.light(), l.left(), l.href()))
                .toList();
    }

    private static boolean holdsOneOf(Actor actor, Set<Post> posts) {
        return actor.appointments().stream().anyMatch(a -> posts.contains(a.post()));
    }

    private static String today(ZonedDateTime now) {
        var locale = LocaleContextHolder.getLocale();
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return DateTimeFormatter.ofPattern(
                        english ? "EEEE, d MMMM yyyy" : "yyyy年M月d日 EEEE", english ? locale : Locale.CHINA)
                .format(now);
    }

    private static String partOfDay(int hour) {
        if (hour < 5 || hour >= 18) return "evening";
        if (hour < 8) return "early";
        if (hour < 11) return "morning";
        return hour < 13 ? "noon" : "afternoon";
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
