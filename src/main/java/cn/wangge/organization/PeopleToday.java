package cn.wangge.organization;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds what on one day. Never changes; the next day, or a change, makes a new one. */
final class PeopleToday {

    private record Holder(PersonSummary person, Appointment appointment) {}

    /** The smallest area first, the unit's own before those for all units. */
    private static final Comparator<Holder> NEAREST_FIRST = comparingInt(PeopleToday::reach)
            .thenComparing(h -> h.appointment().unit() == null)
            .thenComparing(h -> h.person().id().value());

    private final LocalDate day;
    private final Map<PersonId, Actor> actors;
    private final Map<Post, List<Holder>> holders;
    private final List<PersonSummary> demoAccounts;

    PeopleToday(LocalDate day, List<ListedPerson> seen) {
        this.day = day;
        this.actors = seen.stream().collect(toUnmodifiableMap(ListedPerson::id, p -> p.on(day)));
        this.holders = seen.stream()
                .flatMap(p -> holdersOf(p).stream())
                .sorted(NEAREST_FIRST)
                .collect(groupingBy(h -> h.appointment().post(), () -> new EnumMap<>(Post.class), toList()));
        this.demoAccounts = seen.stream()
                .filter(p -> p.demoOrder() != null)
                .sorted(comparing(ListedPerson::demoOrder))
                .map(this::summary)
                .toList();
    }

    boolean isOf(LocalDate wanted) {
        return day.equals(wanted);
    }

    @Nullable
    Actor actor(PersonId id) {
        return actors.get(id);
    }

    List<PersonSummary> holding(Post post, GridCode place, @Nullable UnitId unit) {
        return holders.getOrDefault(post, List.of()).stream()
                .filter(h -> h.appointment().covers(post, place, unit))
                .map(Holder::person)
                .distinct()
                .toList();
    }

    List<PersonSummary> holding(Post post) {
        return holders.getOrDefault(post, List.of()).stream()
                .map(Holder::person)
                .distinct()
                .sorted(comparing(person -> person.id().value()))
                .toList();
    }

    List<PersonSummary> named(String text, int limit) {
        return holders.values().stream()
                .flatMap(List::stream)
                .map(Holder::person)
                .filter(p -> p.name().contains(text) || p.id().value().contains(text.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(limit)
                .toList();
    }

    List<PersonSummary> demoAccounts() {
        return demoAccounts;
    }

    /** The smaller the nearer. */
    private static int reach(Holder holder) {
        var area = holder.appointment().area();
        return area == null ? 0 : -area.level();
    }

    private List<Holder> holdersOf(ListedPerson listed) {
        var person = summary(listed);
        var found = new ArrayList<Holder>();
        for (var appointment : listed.on(day).appointments()) found.add(new Holder(person, appointment));
        return found;
    }

    private PersonSummary summary(ListedPerson listed) {
        var posts = listed.on(day).appointments().stream()
                .map(Appointment::post)
                .distinct()
                .sorted()
                .toList();
        return new PersonSummary(listed.id(), listed.name(), listed.phone(), posts);
    }
}
