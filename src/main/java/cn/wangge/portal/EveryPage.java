package cn.wangge.portal;

import cn.wangge.notification.UnreadNotices;
import cn.wangge.organization.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;

/** What the layout of every page needs: the reader, and the way to the other language. */
@ControllerAdvice
class EveryPage {

    private final MenuOfPerson menu;
    private final UnreadNotices unread;

    EveryPage(MenuOfPerson menu, UnreadNotices unread) {
        this.menu = menu;
        this.unread = unread;
    }

    @ModelAttribute("me")
    @Nullable
    Me me(Actor actor, HttpServletRequest request) {
        return isApi(request) ? null : menu.me(actor);
    }

    @ModelAttribute("looks")
    @Nullable
    Looks looks(HttpServletRequest request) {
        return isApi(request) ? null : Looks.of(request);
    }

    /** How many notices wait, counted only where the head of a page is written. */
    @ModelAttribute("unread")
    @Nullable
    LazyContextVariable<String> unread(Actor actor, HttpServletRequest request) {
        if (isApi(request) || actor.equals(Actor.CITIZEN)) return null;
        return new LazyContextVariable<>() {
            @Override
            protected String loadValue() {
                return unread.of(actor);
            }
        };
    }

    /** The same page in the other language; what was posted cannot be asked for again. */
    @ModelAttribute("languageHref")
    @Nullable
    String languageHref(HttpServletRequest request) {
        if (isApi(request)) return null;
        var other = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "zh-CN" : "en";
        var repeatable = request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
        return repeatable ? with(other, path(request), request.getQueryString()) : "/?lang=" + other;
    }

    private static String with(String language, String path, @Nullable String query) {
        try {
            return UriComponentsBuilder.fromPath(path)
                    .query(query)
                    .replaceQueryParam("lang", language)
                    .build(true)
                    .toUriString();
        } catch (IllegalArgumentException oddlyTyped) {
            return path + "?lang=" + language;
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }
}
