package cn.wangge.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the protective headers before anything else happens, so that no kind of answer goes without
 * them: errors, downloads and refusals of the firewall included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    // The diagram viewer sets style attributes; scripts come from files of ours only.
    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";

    private static final List<String> ASSETS = List.of("/css/", "/js/", "/vendor/", "/img/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", isAsset(request) ? "public, max-age=3600" : "no-store");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        chain.doFilter(request, new Replacing(response));
    }

    // An error page starts from an emptied answer.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static boolean isAsset(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return ASSETS.stream().anyMatch(path::startsWith);
    }

    /** Lets a handler that adds one of these headers replace what stands there; two of one name would contradict. */
    private static final class Replacing extends HttpServletResponseWrapper {

        private static final List<String> OURS =
                List.of("Cache-Control", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy");

        Replacing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (OURS.stream().anyMatch(name::equalsIgnoreCase)) setHeader(name, value);
            else super.addHeader(name, value);
        }
    }
}
