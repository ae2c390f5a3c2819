package cn.wangge.notification;

import cn.wangge.casefile.Commands;
import cn.wangge.notification.db.tables.records.NoticeRecord;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Action;
import cn.wangge.shared.Page;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person has been told, for programs. */
@RestController
@RequestMapping("/api/v1/messages")
class NoticesApi {

    private static final int MOST = 100;

    private final Notices notices;
    private final Commands commands;
    private final Clock clock;

    NoticesApi(Notices notices, Commands commands, Clock clock) {
        this.notices = notices;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A notice.
     *
     * @param caseNumber the oldest case by the moment that is told of; null where no case is told of
     * @param cases how many cases it tells of
     * @param aboutAt that oldest moment
     */
    record Notice(
            UUID id,
            String kind,
            @Nullable String caseNumber,
            String text,
            int cases,
            Instant aboutAt,
            Instant toldAt,
            @Nullable Instant readAt) {

        static Notice of(NoticeRecord row) {
            return new Notice(
                    row.getId(),
                    row.getKind(),
                    row.getCaseNumber(),
                    row.getText(),
                    row.getCases(),
                    row.getAboutAt(),
                    row.getToldAt(),
                    row.getReadAt());
        }
    }

    @Action("A70")
    @GetMapping
    Page<Notice> messages(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String kind,
            Actor actor) {
        var most = Math.max(1, Math.min(limit, MOST));
        var found = notices.window(actor.id(), new NoticeFilter(unread, kind(kind), after, null), most);
        return new Page<>(found.rows().stream().map(Notice::of).toList(), found.next(), found.total(), found.capped());
    }

    @Action("A70")
    @PostMapping("/{id}/read")
    Notice read(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return commands.once(actor, key, Map.of("read", id), Notice.class, () -> {
            notices.read(actor.id(), id, clock.instant());
            return Notice.of(notices.one(actor.id(), id));
        });
    }

    private static @Nullable Kind kind(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        var kind = NoticeFilter.kind(name);
        if (kind == null) throw Refusal.invalid("kind", "notification.refusal.unknownKind", Words.quoted(name));
        return kind;
    }
}
