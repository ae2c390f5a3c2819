package cn.wangge.duty;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.organization.Post;
import cn.wangge.security.Policy;
import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is on duty now, for the start page. */
@Component
public class OnDuty {

    static final String SEES = "A62";
    static final String HANDS_OVER = "A64";
    private static final int MOST_UNSIGNED = 3;

    private final Roster roster;
    private final Shifts shifts;
    private final HandoverWatch watch;
    private final People people;
    private final Policy policy;
    private final DutyWords words;
    private final Clock clock;

    OnDuty(
            Roster roster,
            Shifts shifts,
            HandoverWatch watch,
            People people,
            Policy policy,
            DutyWords words,
            Clock clock) {
        this.roster = roster;
        this.shifts = shifts;
        this.watch = watch;
        this.people = people;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The panel of the start page, everything in words.
     *
     * @param unsigned shifts that were not handed over in time, for those whom it concerns
     */
    public record Panel(
            String shift,
            String until,
            List<String> leaders,
            List<String> operators,
            List<String> standby,
            List<String> unsigned,
            boolean handsOver) {}

    /** Empty for who does not see the roster. */
    public Optional<Panel> panel(Actor actor) {
        if (!policy.allows(SEES, actor)) return Optional.empty();
        var now = clock.instant();
        var crew = roster.crew(shifts.at(now));
        var late = actor.holds(Post.CENTRE_DIRECTOR) || actor.holds(Post.SHIFT_LEADER)
                ? watch.late(now).stream()
                        .limit(MOST_UNSIGNED)
                        .map(words::shift)
                        .toList()
                : List.<String>of();
        return Optional.of(new Panel(
                words.name(crew.shift()),
                words.time(crew.shift().until()),
                names(crew.of(Part.LEADER)),
                names(crew.of(Part.OPERATOR)),
                withPhones(crew.of(Part.STANDBY)),
                late,
                policy.allows(HANDS_OVER, actor)));
    }

    private List<String> names(List<PersonId> ids) {
        return ids.stream().map(people::name).toList();
    }

    /** The standby is at home: whoever is on duty has to be able to call. */
    private List<String> withPhones(List<PersonId> ids) {
        if (ids.isEmpty()) return List.of();
        Map<PersonId, String> phones = people.holding(Part.STANDBY.post()).stream()
                .filter(p -> p.phone() != null)
                .collect(Collectors.toMap(PersonSummary::id, p -> Objects.requireNonNull(p.phone())));
        return ids.stream()
                .map(id -> (people.name(id) + " " + phones.getOrDefault(id, "")).strip())
                .toList();
    }
}
