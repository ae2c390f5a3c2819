package cn.wangge.security;

import cn.wangge.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Tells clients of the interface what went wrong; pages get the status and the page of it. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    /** Request attribute of an error page: the sentences of the refusal. */
    static final String SENTENCES = "wangge.problems";

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final Problems problems;

    ApiProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusal.retryAfter()
                .ifPresent(wait ->
                        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
        var told = problems.told(refusal.problems(), request);
        return answer(status(refusal.kind()), told.get(0).message(), told, request, response);
    }

    // A parameter that the firewall lets nobody read; it is looked at late.
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> rejected(
            RequestRejectedException fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(HttpStatus.BAD_REQUEST, null, List.of(), request, response);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failed(Exception fault, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        // The filters know what these mean.
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) throw fault;
        // Who has left the page half-way hears nothing any more, and nothing went wrong here.
        if (response.isCommitted() && DisconnectedClientHelper.isClientDisconnectedException(fault)) return null;
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("Incident {} at {} {}", incident, request.getMethod(), printable(request.getRequestURI()), fault);
        if (response.isCommitted()) return null;
        if (!Problems.isApi(request)) {
            request.setAttribute("wangge.incident", incident);
            response.sendError(500);
            return null;
        }
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        var body = problems.detail(
                status, problems.text(request, "security.problem.500.detail", incident), List.of(), request);
        body.setProperty("incident", incident);
        return new ResponseEntity<>(body, problemJson(), status);
    }

    // Everything the framework itself turns down comes through here.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        var servlet = (ServletWebRequest) web;
        var request = servlet.getRequest();
        var response = servlet.getResponse();
        if (response == null || response.isCommitted()) return null;
        var wrong = WrongFields.of(fault, (key, arguments) -> problems.text(request, key, arguments));
        var detail = wrong.isEmpty() ? null : wrong.get(0).message();
        var told = status.value() == 400 && isValidation(fault) ? HttpStatus.UNPROCESSABLE_ENTITY : status;
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        try {
            return answer(told, detail, wrong, request, response);
        } catch (IOException gone) {
            return null;
        }
    }

    private @Nullable ResponseEntity<Object> answer(
            HttpStatusCode status,
            @Nullable String detail,
            List<Problems.Told> told,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (Problems.isApi(request)) {
            return new ResponseEntity<>(problems.detail(status, detail, told, request), problemJson(), status);
        }
        request.setAttribute(
                SENTENCES, told.stream().map(Problems.Told::message).toList());
        response.sendError(status.value());
        return null;
    }

    private static boolean isValidation(Exception fault) {
        return fault instanceof MethodArgumentNotValidException || fault instanceof HandlerMethodValidationException;
    }

    private static HttpHeaders problemJson() {
        var headers = new HttpHeaders();
        // Also where the client asked for something else: a refusal has one form.
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return headers;
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
        };
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
