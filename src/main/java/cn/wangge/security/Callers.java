package cn.wangge.security;

import cn.wangge.organization.Actor;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is behind the request at hand. */
final class Callers {

    private Callers() {}

    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    static Actor actor() {
        return signedIn().map(SignedIn::actor).orElse(Actor.CITIZEN);
    }
}
