package cn.wangge.organization;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who acts: a person with the posts held now, or the system itself. */
public record Actor(PersonId id, String name, List<Appointment> appointments) {

    /** The product acting by itself: timers, sweeps, effects of models. */
    public static final Actor SYSTEM = new Actor(new PersonId("system"), "系统", List.of());

    /** A citizen who has not signed in. */
    public static final Actor CITIZEN = new Actor(new PersonId("citizen"), "公众", List.of());

    public boolean holds(Post post) {
        return appointments.stream().anyMatch(a -> a.post() == post);
    }

    public boolean covers(Post post, GridCode place, @Nullable UnitId unit) {
        return appointments.stream().anyMatch(a -> a.covers(post, place, unit));
    }
}
