package cn.wangge.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a bearer token or HTTP Basic from the request. */
final class ApiCredentialFilter extends OncePerRequestFilter {

    private final SigningIn signingIn;
    private final RememberedCredentials remembered;
    private final Tokens tokens;
    private final ApiRefusals refusals;
    private final FirstPasswords firstPasswords;
    // For answers that are finished by another thread.
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    ApiCredentialFilter(
            SigningIn signingIn,
            RememberedCredentials remembered,
            Tokens tokens,
            ApiRefusals refusals,
            FirstPasswords firstPasswords) {
        this.signingIn = signingIn;
        this.remembered = remembered;
        this.tokens = tokens;
        this.refusals = refusals;
        this.firstPasswords = firstPasswords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                signIn(header, request, response);
            } catch (AuthenticationException refused) {
                SecurityContextHolder.clearContext();
                refusals.commence(request, response, refused);
                return;
            }
            if (firstPasswords.refuse(request, response)) return;
        }
        chain.doFilter(request, response);
    }

    private void signIn(String header, HttpServletRequest request, HttpServletResponse response) {
        var person = person(header, request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private SignedIn person(String header, HttpServletRequest request) {
        var bearer = bearer(header);
        if (bearer != null) {
            return tokens.find(bearer)
                    .flatMap(held -> signingIn.stillSignedIn(held.person(), held.issuedAt()))
                    .orElseThrow(() -> new BadCredentialsException("no such token"));
        }
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) throw new BadCredentialsException("unknown scheme");
        var pair = decoded(header.substring(6).strip());
        var colon = pair.indexOf(':');
        if (colon < 0) throw new BadCredentialsException("no colon");
        return remembered.signIn(pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr());
    }

    static @org.jspecify.annotations.Nullable String bearer(@org.jspecify.annotations.Nullable String header) {
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadCredentialsException("not Base64", e);
        }
    }
}
