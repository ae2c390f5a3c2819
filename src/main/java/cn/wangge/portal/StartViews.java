package cn.wangge.portal;

import cn.wangge.casework.Desk;
import cn.wangge.organization.Actor;
import cn.wangge.security.Policy;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the start page of a person together. */
@Component
class StartViews {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Desk desk;
    private final Policy policy;
    private final MessageSource messages;
    private final Clock clock;

    StartViews(Desk desk, Policy policy, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    StartView view(Actor actor) {
        var now = clock.instant().atZone(ZONE);
        return new StartView(
                text("portal.start.greeting." + partOfDay(now.getHour()), actor.name()),
                today(now),
                tiles(actor),
                lines(desk.held(actor)),
                lines(desk.recent(actor)));
    }

    private List<StartView.Tile> tiles(Actor actor) {
        var queues = new ArrayList<>(desk.queues(actor));
        if (policy.allows("A58", actor) && policy.allows("A13", actor)) queues.add(desk.supervised(actor));
        return queues.stream()
                .map(q -> new StartView.Tile(q.label(), q.count(), q.red(), q.yellow(), q.href()))
                .toList();
    }

    private static List<StartView.Line> lines(List<Desk.Line> lines) {
        return lines.stream()
                .map(l -> new StartView.Line(l.caseNumber(), l.title(), l.action(), l.light(), l.left(), l.href()))
                .toList();
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
