package cn.wangge.portal;

import cn.wangge.shared.Action;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong: a page for people, problem details for programs; never how the product is built. */
@Controller
class ErrorPages implements ErrorController {

    private static final List<String> LISTS = List.of("/worklist", "/cases", "/report", "/track");

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @Action("A56")
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = status(request);
        var sentence = sentence(request, status);
        if (wantsProblem(request)) return problem(status, sentence);
        var view = new ErrorView(
                status.value(), text("security.problem." + told(status)), sentence, incident(request), back(request));
        return new ModelAndView("error", Map.of("view", view), status);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:wangge:problem:" + status.value()));
        problem.setTitle(text("security.problem." + told(status)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The sentences of the refusal, else the usual one of the status. */
    private String sentence(HttpServletRequest request, HttpStatusCode status) {
        if (request.getAttribute("wangge.problems") instanceof List<?> sentences && !sentences.isEmpty()) {
            return sentences.stream().map(Object::toString).distinct().collect(Collectors.joining(" "));
        }
        return status.value() == 500 ? text("portal.error.500") : text("security.problem." + told(status) + ".detail");
    }

    /** The status whose words are used: not every one has its own. */
    private int told(HttpStatusCode status) {
        var own = messages.getMessage("security.problem." + status.value(), null, "", LocaleContextHolder.getLocale());
        if (own != null && !own.isEmpty()) return status.value();
        return status.is5xxServerError() ? 503 : 400;
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return Objects.requireNonNullElse(known, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Programs and scripts of our pages ask for JSON; browsers for HTML. */
    private static boolean wantsProblem(HttpServletRequest request) {
        if (address(request).startsWith(request.getContextPath() + "/api/")) return true;
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accept.contains("json") && !accept.contains("html");
    }

    /** Back to the list from which one came, where the address tells. */
    private static @Nullable String back(HttpServletRequest request) {
        var address = address(request).substring(request.getContextPath().length());
        return LISTS.stream()
                .filter(list -> address.startsWith(list + "/"))
                .findFirst()
                .orElse(null);
    }

    private static String address(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "")
                .toString();
    }

    private static @Nullable String incident(HttpServletRequest request) {
        return request.getAttribute("wangge.incident") instanceof String incident ? incident : null;
    }

    private String text(String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()), key);
    }
}
