package cn.wangge.casework;

import cn.wangge.casefile.CaseFacts;
import cn.wangge.grid.GridInfo;
import cn.wangge.grid.Grids;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.organization.Units;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who somebody is: name, where he belongs and his post, for example 毛成林（县住建局 责任单位经办人）. */
@Component
class WhoWords {

    private static final Set<Post> CENTRE = EnumSet.of(Post.OPERATOR, Post.SHIFT_LEADER, Post.CENTRE_DIRECTOR);
    private static final Set<Post> OF_UNITS = EnumSet.of(Post.UNIT_HANDLER, Post.UNIT_LEADER);

    private final People people;
    private final Units units;
    private final Grids grids;
    private final Labels labels;

    WhoWords(People people, Units units, Grids grids, Labels labels) {
        this.people = people;
        this.units = units;
        this.grids = grids;
        this.labels = labels;
    }

    /** Where somebody acts as what. */
    record Standing(@Nullable String where, @Nullable String post) {}

    /** @param task the task that he answered, null where it was none */
    String named(PersonId id, String name, @Nullable TaskModel task, CaseFacts facts) {
        var standing = standing(id, task, facts);
        if (standing.post() == null) return name;
        return standing.where() == null
                ? labels.text("casework.who", name, standing.post())
                : labels.text("casework.who.of", name, standing.where(), standing.post());
    }

    Standing standing(PersonId id, @Nullable TaskModel task, CaseFacts facts) {
        if (id.equals(Actor.SYSTEM.id()) || id.equals(Actor.CITIZEN.id())) return new Standing(null, null);
        if (task != null && task.scope() == TaskModel.Scope.ASSISTING) {
            var unit =
                    facts.assistingUnits().size() == 1 ? facts.assistingUnits().get(0) : null;
            return standing(id, task.role(), unit, labels.text("casework.who.assistant"));
        }
        var post = task == null ? null : task.role();
        return standing(id, post, facts.responsibleUnit(), post == null ? null : labels.post(post));
    }

    /** The unit of the case counts for who acts for every unit. */
    private Standing standing(PersonId id, @Nullable Post as, @Nullable UnitId caseUnit, @Nullable String word) {
        var held = people.actor(id).flatMap(actor -> appointment(actor, as)).orElse(null);
        var post = as != null ? as : held == null ? null : held.post();
        if (post == null) return new Standing(null, null);
        return new Standing(where(post, held, caseUnit), word == null ? labels.post(post) : word);
    }

    /** The inspector of a grid, who may not have done anything yet. */
    @Nullable
    String area(PersonId id, Post post) {
        return standing(id, post, null, null).where();
    }

    private static Optional<Appointment> appointment(Actor actor, @Nullable Post as) {
        return actor.appointments().stream()
                .filter(a -> as == null || a.post() == as)
                .findFirst();
    }

    private @Nullable String where(Post post, @Nullable Appointment held, @Nullable UnitId caseUnit) {
        var unit = held == null ? null : held.unit();
        if (unit == null && OF_UNITS.contains(post)) unit = caseUnit;
        if (unit != null) return units.name(unit);
        var area = held == null ? null : held.area();
        if (area != null && area.level() > 1)
            return grids.find(area).map(GridInfo::name).orElse(null);
        return CENTRE.contains(post) ? labels.text("casework.who.centre") : null;
    }
}
