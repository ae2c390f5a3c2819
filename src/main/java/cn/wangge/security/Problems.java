package cn.wangge.security;

import cn.wangge.shared.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Builds problem details (RFC 9457) in the language of the client. */
@Component
class Problems {

    /** One thing wrong, as it is told. */
    record Told(@Nullable String field, String message) {}

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    Problems(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    List<Told> told(List<Refusal.Problem> problems, HttpServletRequest request) {
        return problems.stream()
                .map(problem -> new Told(
                        problem.field(),
                        text(request, problem.messageKey(), problem.arguments().toArray())))
                .toList();
    }

    /** The problem of that status; {@code detail} is a finished sentence, or null for the usual one. */
    ProblemDetail detail(
            HttpStatusCode status, @Nullable String detail, List<Told> problems, HttpServletRequest request) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create("urn:wangge:problem:" + status.value()));
        body.setTitle(text(request, "security.problem." + status.value()));
        body.setDetail(detail != null ? detail : text(request, "security.problem." + status.value() + ".detail"));
        body.setProperty("problems", problems);
        return body;
    }

    /** Answers at once, from a filter. */
    void answer(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, @Nullable String key)
            throws IOException {
        var body = detail(status, key == null ? null : text(request, key), List.of(), request);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    String text(HttpServletRequest request, String key, Object... arguments) {
        Locale locale = locales.resolveLocale(request);
        // A key without a sentence must not turn a refusal into a failure.
        var text = messages.getMessage(key, arguments, key, locale);
        return text == null ? key : text;
    }
}
