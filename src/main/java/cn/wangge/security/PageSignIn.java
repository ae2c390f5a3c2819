package cn.wangge.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where a browser goes before, after and instead of signing in; always a path of this site. */
final class PageSignIn implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final RequestCache wishes;

    PageSignIn(RequestCache wishes) {
        this.wishes = wishes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        var login = request.getContextPath() + "/login";
        // A page part that asks in the background cannot show a sign-in page inside itself.
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", login);
        } else {
            redirect(response, login);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var wished = wishes.getRequest(request, response) instanceof DefaultSavedRequest saved ? saved : null;
        wishes.removeRequest(request, response);
        redirect(response, wished == null ? request.getContextPath() + "/" : path(wished));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        if (cause instanceof TooManyAttempts tooMany) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            request.setAttribute(LoginPages.WAIT, tooMany.seconds());
            request.getRequestDispatcher("/login/wait").forward(request, response);
        } else {
            redirect(response, request.getContextPath() + "/login?error");
        }
    }

    // Without scheme and host: those came from the client.
    private static String path(DefaultSavedRequest wished) {
        var path = wished.getRequestURI();
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) return "/";
        return wished.getQueryString() == null ? path : path + "?" + wished.getQueryString();
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
