package cn.wangge.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks the person of a page session up again at each request, so that what has changed counts at once. */
final class FreshActorFilter extends OncePerRequestFilter {

    /** A session ends with the shift, used or not. */
    static final Duration LONGEST = Duration.ofHours(12);

    private final SigningIn signingIn;
    private final FirstPasswords firstPasswords;
    private final Clock clock;

    FreshActorFilter(SigningIn signingIn, FirstPasswords firstPasswords, Clock clock) {
        this.signingIn = signingIn;
        this.firstPasswords = firstPasswords;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn then) {
            var fresh = SecurityContextHolder.createEmptyContext();
            now(then)
                    .ifPresentOrElse(
                            person -> fresh.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                    person, null, person.getAuthorities())),
                            () -> endSession(request));
            SecurityContextHolder.setContext(fresh);
            if (fresh.getAuthentication() != null && firstPasswords.hold(then.person(), request, response)) return;
        }
        chain.doFilter(request, response);
    }

    // The error page shows the same person as the page that failed.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Optional<SignedIn> now(SignedIn then) {
        if (clock.instant().isAfter(then.since().plus(LONGEST))) return Optional.empty();
        return signingIn.stillSignedIn(then.person(), then.since());
    }

    private static void endSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
