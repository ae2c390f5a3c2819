package cn.wangge.bulletin;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who leads a unit: those appointed for it, else those appointed for every unit. */
@Component
class UnitLeaders {

    private final People people;

    UnitLeaders(People people) {
        this.people = people;
    }

    List<PersonId> of(UnitId unit) {
        var own = holding(Optional.of(unit));
        return own.isEmpty() ? holding(Optional.empty()) : own;
    }

    private List<PersonId> holding(Optional<UnitId> unit) {
        return people.holding(Post.UNIT_LEADER).stream()
                .flatMap(person -> people.actor(person.id()).stream())
                .filter(actor -> actor.appointments().stream()
                        .anyMatch(held -> held.post() == Post.UNIT_LEADER
                                && Optional.ofNullable(held.unit()).equals(unit)))
                .map(Actor::id)
                .toList();
    }
}
