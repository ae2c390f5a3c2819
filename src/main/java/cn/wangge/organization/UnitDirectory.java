package cn.wangge.organization;

import static java.util.stream.Collectors.toMap;

import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from a snapshot of the units, which is exchanged as a whole. */
@Component
class UnitDirectory implements Units {

    private final StoredUnits stored;
    private final Clock clock;
    private volatile @Nullable Map<UnitId, ListedUnit> snapshot;

    UnitDirectory(StoredUnits stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    Map<UnitId, ListedUnit> reload() {
        Map<UnitId, ListedUnit> read =
                stored.all().stream().collect(toMap(u -> u.unit().id(), u -> u, (a, b) -> b, LinkedHashMap::new));
        snapshot = read;
        return read;
    }

    private Map<UnitId, ListedUnit> listed() {
        var held = snapshot;
        return held == null ? reload() : held;
    }

    @Override
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(listed().get(id)).map(ListedUnit::unit);
    }

    @Override
    public Unit require(UnitId id) {
        var found = listed().get(id);
        if (found == null) throw Refusal.invalid("unit", "organization.refusal.unitUnknown", id.value());
        if (!found.validity().includes(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "unit", "organization.refusal.unitEnded", found.unit().name());
        }
        return found.unit();
    }

    @Override
    public List<Unit> responsible() {
        return today().stream().filter(u -> u.kind() == UnitKind.RESPONSIBLE).toList();
    }

    @Override
    public List<Unit> stations(UnitId unit) {
        return today().stream()
                .filter(u -> u.kind() == UnitKind.STATION && unit.equals(u.parent()))
                .toList();
    }

    @Override
    public String name(UnitId id) {
        return find(id).map(Unit::name).orElse(id.value());
    }

    private List<Unit> today() {
        var day = LocalDate.now(clock);
        return listed().values().stream()
                .filter(u -> u.validity().includes(day))
                .map(ListedUnit::unit)
                .toList();
    }
}
