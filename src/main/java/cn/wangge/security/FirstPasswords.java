package cn.wangge.security;

import cn.wangge.shared.PersonId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets a person whose first password still stands do nothing but replace it. */
@Component
class FirstPasswords {

    static final String PAGE = "/account/password";

    private static final List<String> OPEN = List.of(PAGE, "/logout", "/error", "/css/", "/js/", "/vendor/", "/img/");

    private final Accounts accounts;
    private final Problems problems;

    FirstPasswords(Accounts accounts, Problems problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    /** Sends a page's reader to the page for it; true when the request is answered by that. */
    boolean hold(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || isOpen(request)) return false;
        if (!accounts.mustChange(person)) return false;
        var page = request.getContextPath() + PAGE;
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader("HX-Redirect", page);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, page);
        }
        return true;
    }

    /** Refuses a client of the interface; true when the request is answered by that. */
    boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var signedIn = Callers.signedIn();
        if (signedIn.isEmpty() || !accounts.mustChange(signedIn.get().person())) return false;
        problems.answer(request, response, HttpStatus.FORBIDDEN, "security.refusal.first-password");
        return true;
    }

    private static boolean isOpen(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.stream().anyMatch(open -> open.endsWith("/") ? path.startsWith(open) : path.equals(open));
    }
}
