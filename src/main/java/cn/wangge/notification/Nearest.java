package cn.wangge.notification;

import cn.wangge.organization.Appointment;
import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who holds a post nearest to a place: the unit's own, of the smallest area that has anybody; no further. */
@Component
class Nearest {

    private static final int OWN_UNIT = 10;

    private final People people;

    Nearest(People people) {
        this.people = people;
    }

    List<PersonSummary> holding(Addressee to) {
        var found = people.holding(to.post(), to.area(), to.unit());
        var nearest = found.stream().mapToInt(p -> nearness(p.id(), to)).max().orElse(0);
        return found.stream().filter(p -> nearness(p.id(), to) == nearest).toList();
    }

    private int nearness(PersonId id, Addressee to) {
        return people.actor(id).stream()
                .flatMap(actor -> actor.appointments().stream())
                .filter(a -> a.covers(to.post(), to.area(), to.unit()))
                .mapToInt(a -> nearness(a, to))
                .max()
                .orElse(-1);
    }

    private static int nearness(Appointment appointment, Addressee to) {
        var area = appointment.area();
        var own = to.unit() != null && to.unit().equals(appointment.unit());
        return (own ? OWN_UNIT : 0) + (area == null ? 0 : area.level());
    }
}
