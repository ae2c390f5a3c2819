package cn.wangge.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Chinese, unless the cookie says English or the browser prefers English to Chinese. */
final class Languages {

    private Languages() {}

    static LocaleResolver resolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setDefaultLocaleFunction(Languages::asked);
        return resolver;
    }

    private static Locale asked(HttpServletRequest request) {
        // Without the header the container answers with the machine's own language.
        if (request.getHeader("Accept-Language") == null) return Locale.SIMPLIFIED_CHINESE;
        for (var locale : Collections.list(request.getLocales())) {
            if (locale.getLanguage().equals("zh")) break;
            if (locale.getLanguage().equals("en")) return Locale.ENGLISH;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
