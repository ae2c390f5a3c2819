package cn.wangge.security.settings;

import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.StaffRegister;
import cn.wangge.security.Credentials;
import cn.wangge.security.Credentials.Standing;
import cn.wangge.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who administers this site today. */
@Component
class Administrators {

    private final StaffRegister staff;
    private final People people;
    private final Credentials credentials;

    Administrators(StaffRegister staff, People people, Credentials credentials) {
        this.staff = staff;
        this.people = people;
        this.credentials = credentials;
    }

    /** Everybody who holds the post now, whether or not he can sign in yet. */
    List<PersonId> appointed() {
        return staff.people().stream()
                .map(ListedPerson::id)
                .filter(this::isAdministrator)
                .toList();
    }

    /** Those of them who can sign in. */
    List<PersonId> atWork() {
        var standings = credentials.standings();
        return appointed().stream()
                .filter(id -> switch (standings.getOrDefault(id, Standing.NONE)) {
                    case OWN, FIRST -> true;
                    case NONE, EXPIRED, CLOSED -> false;
                })
                .toList();
    }

    /** Whether anybody else holds the post or ever held it. */
    boolean anyBeside(PersonId id) {
        return staff.people().stream()
                .filter(person -> !person.id().equals(id))
                .flatMap(person -> person.holdings().stream())
                .anyMatch(held -> held.appointment().post() == Post.ADMIN);
    }

    boolean isAdministrator(PersonId id) {
        return people.actor(id).filter(actor -> actor.holds(Post.ADMIN)).isPresent();
    }
}
