package cn.wangge.security;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks what was typed into the sign-in page. */
final class PagePasswords implements AuthenticationProvider {

    private final SigningIn signingIn;

    PagePasswords(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var password = Objects.toString(typed.getCredentials(), "");
        var person = signingIn.signIn(typed.getName(), password, address);
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
    }
}
