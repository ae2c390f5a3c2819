package cn.wangge.security;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person who has signed in, with the posts held at this request. */
public final class SignedIn implements UserDetails {

    private final String id;
    private final Instant since;
    // A session that was written away comes back without it; each request looks it up anew anyway.
    private final transient @Nullable Actor actor;

    SignedIn(Actor actor, Instant since) {
        this.id = actor.id().value();
        this.since = since;
        this.actor = actor;
    }

    /** The person with the posts held now. */
    public Actor actor() {
        return Objects.requireNonNull(actor, "used before it was looked up");
    }

    PersonId person() {
        return new PersonId(id);
    }

    /** When the password was given. */
    Instant since() {
        return since;
    }

    @Override
    public String getUsername() {
        return id;
    }

    @Override
    public List<SimpleGrantedAuthority> getAuthorities() {
        return actor().appointments().stream()
                .map(Appointment::post)
                .distinct()
                .map(post -> new SimpleGrantedAuthority("ROLE_" + post.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
