package cn.wangge.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants the pages: kept in cookies by the pages themselves and written into the page by the
 * server, so that no page flashes in the other colours first.
 *
 * @param theme light or dark, null to follow the system
 * @param density comfortable, null for the usual dense rows
 * @param sound on for who wants to hear what is urgent
 */
record Looks(
        @Nullable String theme,
        @Nullable String density,
        @Nullable String sound) {

    static Looks of(HttpServletRequest request) {
        return new Looks(
                cookie(request, "wangge-theme", List.of("light", "dark")),
                cookie(request, "wangge-density", List.of("comfortable")),
                cookie(request, "wangge-sound", List.of("on")));
    }

    private static @Nullable String cookie(HttpServletRequest request, String name, List<String> known) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(known::contains)
                .findFirst()
                .orElse(null);
    }
}
