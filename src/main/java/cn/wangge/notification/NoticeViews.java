package cn.wangge.notification;

import cn.wangge.casework.PagerView;
import cn.wangge.casework.SeenCases;
import cn.wangge.casework.Window;
import cn.wangge.notification.db.tables.records.MessageRecord;
import cn.wangge.notification.db.tables.records.NoticeRecord;
import cn.wangge.organization.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of notices together. */
@Component
class NoticeViews {

    private static final int ROWS = 25;
    /** What is told of no case and says nothing else leads here: a shift that was not handed over. */
    private static final String HANDOVERS = "/duty/handover";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Notices notices;
    private final Mailing mailing;
    private final SeenCases seen;
    private final MessageSource messages;

    NoticeViews(Notices notices, Mailing mailing, SeenCases seen, MessageSource messages) {
        this.notices = notices;
        this.mailing = mailing;
        this.seen = seen;
        this.messages = messages;
    }

    /** The list; {@code mail} is null where the site sends none, else the address, maybe empty. */
    record ListView(
            List<Tab> tabs,
            List<Choice> kinds,
            NoticeFilter filter,
            List<Line> lines,
            PagerView pager,
            @Nullable String mail) {}

    record Tab(String id, String label, String count, boolean current, String href) {}

    record Choice(String value, String label, boolean selected) {}

    /**
     * A notice, or one of the messages in it.
     *
     * @param cases how many cases are told of; with more than one the notice has a page of its own
     * @param caseNumber null where it is about no case
     * @param href where it leads, null where the reader may not see the case
     */
    record Line(
            String id,
            String kind,
            String kindLabel,
            @Nullable String headline,
            String text,
            @Nullable String caseNumber,
            int cases,
            String at,
            boolean unread,
            @Nullable String href) {}

    /** One notice with all that gathered in it. */
    record GatheredView(Line notice, List<Line> lines, PagerView pager) {}

    ListView list(Actor actor, NoticeFilter filter) {
        var window = notices.window(actor.id(), filter, ROWS);
        var visible = seen.among(
                actor,
                window.rows().stream()
                        .map(NoticeRecord::getCaseId)
                        .filter(Objects::nonNull)
                        .toList());
        return new ListView(
                List.of(tab(actor, filter, true), tab(actor, filter, false)),
                kinds(actor, filter),
                filter,
                window.rows().stream()
                        .map(notice -> line(notice, notice.getCaseId() != null && visible.contains(notice.getCaseId())))
                        .toList(),
                window.pager(key -> filter.href(null, key), key -> filter.href(key, null)),
                mailing.on() ? mailing.address(actor.id()).orElse("") : null);
    }

    GatheredView gathered(Actor actor, UUID id, @Nullable String after, @Nullable String before) {
        var notice = notices.one(actor.id(), id);
        var window = notices.gathered(notice, ROWS, after, before);
        var visible = seen.among(
                actor, window.rows().stream().map(MessageRecord::getCaseId).toList());
        var here = "/messages/" + id;
        return new GatheredView(
                line(notice, false),
                window.rows().stream()
                        .map(message -> line(message, visible.contains(message.getCaseId())))
                        .toList(),
                window.pager(key -> here + "?before=" + key, key -> here + "?after=" + key));
    }

    private Tab tab(Actor actor, NoticeFilter filter, boolean unread) {
        var shown = filter.show(unread);
        return new Tab(
                shown.show(),
                text("notification.show." + shown.show()),
                Window.count(notices.count(actor.id(), shown)),
                filter.unread() == unread,
                shown.href());
    }

    private List<Choice> kinds(Actor actor, NoticeFilter filter) {
        return notices.kinds(actor.id()).stream()
                .map(Kind::valueOf)
                .map(kind -> new Choice(kind.name(), text(kind.labelKey()), kind == filter.kind()))
                .toList();
    }

    Line line(NoticeRecord notice, boolean visible) {
        var kind = Kind.valueOf(notice.getKind());
        var many = notice.getMessages() > 1;
        var number = notice.getCaseNumber();
        var elsewhere = notice.getHref() == null ? HANDOVERS : notice.getHref();
        var own = number == null ? elsewhere : visible ? "/cases/" + number : null;
        return new Line(
                notice.getId().toString(),
                kind.name(),
                text(kind.labelKey()),
                many ? text("notification.many." + kind, notice.getCases(), shown(notice.getAboutAt())) : null,
                notice.getText(),
                number,
                notice.getCases(),
                shown(notice.getToldAt()),
                notice.getReadAt() == null,
                many ? "/messages/" + notice.getId() : own);
    }

    private Line line(MessageRecord message, boolean visible) {
        var kind = Kind.valueOf(message.getKind());
        var number = message.getCaseNumber();
        return new Line(
                message.getId().toString(),
                kind.name(),
                text(kind.labelKey()),
                null,
                message.getText(),
                number,
                1,
                shown(message.getAboutAt()),
                false,
                visible ? "/cases/" + number : null);
    }

    private static String shown(Instant moment) {
        return TIME.format(moment);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
