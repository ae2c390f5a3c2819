package cn.wangge.organization;

import static java.util.stream.Collectors.toUnmodifiableMap;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers from a snapshot of the people, which is exchanged as a whole. */
@Component
class PeopleDirectory implements People {

    /** Everybody by id, and those of them who count, with their posts of one day. */
    private record Snapshot(Map<PersonId, ListedPerson> everybody, PeopleToday today) {}

    private final StoredPeople stored;
    private final Clock clock;
    private final boolean demo;
    private volatile @Nullable Snapshot snapshot;

    PeopleDirectory(StoredPeople stored, Clock clock, @Value("${wangge.demo.enabled:false}") boolean demo) {
        this.stored = stored;
        this.clock = clock;
        this.demo = demo;
    }

    void reload() {
        read();
    }

    private Snapshot read() {
        return take(stored.all().stream().collect(toUnmodifiableMap(ListedPerson::id, p -> p)));
    }

    private Snapshot take(Map<PersonId, ListedPerson> everybody) {
        var seen = everybody.values().stream()
                .filter(p -> p.active() && (demo || !p.demo()))
                .toList();
        var taken = new Snapshot(everybody, new PeopleToday(LocalDate.now(clock), seen));
        snapshot = taken;
        return taken;
    }

    /** At midnight appointments begin and end without anybody writing. */
    private Snapshot current() {
        var held = snapshot;
        if (held == null) return read();
        return held.today().isOf(LocalDate.now(clock)) ? held : take(held.everybody());
    }

    @Override
    public Optional<Actor> actor(PersonId id) {
        return Optional.ofNullable(current().today().actor(id));
    }

    @Override
    public String name(PersonId id) {
        if (id.equals(Actor.SYSTEM.id())) return Actor.SYSTEM.name();
        if (id.equals(Actor.CITIZEN.id())) return Actor.CITIZEN.name();
        var listed = current().everybody().get(id);
        return listed == null ? id.value() : listed.name();
    }

    @Override
    public List<PersonSummary> holding(Post post, GridCode place, @Nullable UnitId unit) {
        return current().today().holding(post, place, unit);
    }

    @Override
    public List<PersonSummary> holding(Post post) {
        return current().today().holding(post);
    }

    @Override
    public List<PersonSummary> search(String text, int limit) {
        return text.isBlank() ? List.of() : current().today().named(text.strip(), limit);
    }

    @Override
    public List<PersonSummary> demoAccounts() {
        return current().today().demoAccounts();
    }

    @Override
    public boolean isDemo(PersonId id) {
        var listed = current().everybody().get(id);
        return listed != null && listed.demo();
    }
}
