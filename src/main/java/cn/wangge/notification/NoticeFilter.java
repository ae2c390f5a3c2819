package cn.wangge.notification;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What a reader asks of the list of notices, cleaned: what is unread, or all; of one kind, or of any. */
record NoticeFilter(
        boolean unread,
        @Nullable Kind kind,
        @Nullable String after,
        @Nullable String before) {

    static final NoticeFilter UNREAD = new NoticeFilter(true, null, null, null);

    private static final String ALL = "all";

    static NoticeFilter of(Map<String, String> asked) {
        return new NoticeFilter(
                !ALL.equals(asked.get("show")),
                kind(asked.get("kind")),
                text(asked.get("after")),
                text(asked.get("before")));
    }

    NoticeFilter show(boolean onlyUnread) {
        return new NoticeFilter(onlyUnread, kind, null, null);
    }

    /** Public for the templates. */
    public String show() {
        return unread ? "unread" : ALL;
    }

    String href() {
        return href(after, before);
    }

    /** Address of another page of the list, its filters kept. */
    String href(@Nullable String afterKey, @Nullable String beforeKey) {
        var address = UriComponentsBuilder.fromPath("/messages");
        if (!unread) address.queryParam("show", ALL);
        if (kind != null) address.queryParam("kind", kind);
        if (afterKey != null) address.queryParam("after", afterKey);
        if (beforeKey != null) address.queryParam("before", beforeKey);
        return address.encode().toUriString();
    }

    static @Nullable Kind kind(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
