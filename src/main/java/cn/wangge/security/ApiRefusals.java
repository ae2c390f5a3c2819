package cn.wangge.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers of the interface to a client that is not, or wrongly, signed in. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ApiRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            problems.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, null);
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wangge\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"wangge\", charset=\"UTF-8\"");
        var wrong = cause instanceof BadCredentialsException;
        problems.answer(
                request, response, HttpStatus.UNAUTHORIZED, wrong ? "security.problem.wrong-credentials" : null);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        problems.answer(request, response, HttpStatus.FORBIDDEN, null);
    }
}
