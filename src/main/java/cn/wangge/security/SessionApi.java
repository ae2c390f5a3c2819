package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.Post;
import cn.wangge.shared.Action;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out and takes back bearer tokens. */
@RestController
@RequestMapping("/api/v1/session")
class SessionApi {

    record Credentials(
            @NotBlank(message = "{security.problem.missing}")
            String username,

            @NotNull(message = "{security.problem.missing}") String password) {}

    record Session(String token, OffsetDateTime expiresAt, String name, List<Post> roles) {}

    private final SigningIn signingIn;
    private final Tokens tokens;
    private final RememberedCredentials remembered;
    private final AccessTrail trail;
    private final Clock clock;

    SessionApi(SigningIn signingIn, Tokens tokens, RememberedCredentials remembered, AccessTrail trail, Clock clock) {
        this.signingIn = signingIn;
        this.tokens = tokens;
        this.remembered = remembered;
        this.trail = trail;
        this.clock = clock;
    }

    @PostMapping
    @Action("A56")
    Session open(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        var actor = signingIn
                .signIn(credentials.username, credentials.password, request.getRemoteAddr())
                .actor();
        var issued = tokens.issue(actor.id());
        return new Session(
                issued.token(),
                issued.expiresAt().atZone(clock.getZone()).toOffsetDateTime(),
                actor.name(),
                actor.appointments().stream().map(Appointment::post).distinct().toList());
    }

    @DeleteMapping
    @Action("A56")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            Actor actor,
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        var token = ApiCredentialFilter.bearer(authorization);
        if (token != null) tokens.revoke(token);
        remembered.forget(actor.id());
        trail.write(AccessTrail.Kind.SIGNED_OUT, actor.id(), request.getRemoteAddr());
    }
}
