package cn.wangge.security.settings;

import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.ListedUnit;
import cn.wangge.organization.StaffRegister;
import cn.wangge.organization.UnitKind;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold between units once a table has been taken over. */
@Component
class UnitBounds {

    private final StaffRegister staff;
    private final Clock clock;

    UnitBounds(StaffRegister staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    View of(Map<UnitId, ListedUnit> merged) {
        var names = new HashMap<String, Set<UnitId>>();
        merged.values()
                .forEach(unit -> names.computeIfAbsent(unit.unit().name(), name -> new HashSet<>())
                        .add(unit.unit().id()));
        return new View(merged, names, staffed(), LocalDate.now(clock));
    }

    /** How many people hold posts for a unit, now or later. */
    private Map<UnitId, Long> staffed() {
        var today = LocalDate.now(clock);
        return staff.people().stream()
                .filter(ListedPerson::active)
                .flatMap(person -> person.holdings().stream()
                        .filter(held -> Holdings.lasts(held, today))
                        .map(held -> held.appointment().unit())
                        .filter(unit -> unit != null)
                        .distinct())
                .collect(Collectors.groupingBy(unit -> unit, Collectors.counting()));
    }

    /** The list as it would be. */
    record View(
            Map<UnitId, ListedUnit> merged, Map<String, Set<UnitId>> names, Map<UnitId, Long> staffed, LocalDate day) {

        void check(@Nullable ListedUnit listed, Cells cells) {
            if (listed == null) return;
            var unit = listed.unit();
            var bearers = names.getOrDefault(unit.name(), Set.of());
            if (bearers.size() > 1) {
                var other = bearers.stream().filter(id -> !id.equals(unit.id())).findFirst();
                cells.wrong(
                        Column.NAME,
                        "settings.finding.name-taken",
                        other.map(UnitId::value).orElse(""));
            }
            checkParent(listed, cells);
            var area = listed.area();
            if (area == null && UnitRows.needsArea(unit.kind()))
                cells.wrong(Column.AREA, "settings.finding.area-needed");
            if (area != null && unit.kind() == UnitKind.TOWNSHIP && area.level() != 2) {
                cells.wrong(Column.AREA, "settings.finding.area-township");
            }
            if (area != null && unit.kind() == UnitKind.VILLAGE && area.level() != 3) {
                cells.wrong(Column.AREA, "settings.finding.area-village");
            }
            if (listed.validity().to() != null) checkEnd(listed, cells);
        }

        private void checkParent(ListedUnit listed, Cells cells) {
            var unit = listed.unit();
            if (unit.kind() == UnitKind.STATION && unit.parent() == null) {
                cells.wrong(Column.PARENT, "settings.finding.parent-needed");
            }
            var seen = new HashSet<UnitId>();
            for (var at = unit.parent(); at != null; at = parentOf(at)) {
                if (at.equals(unit.id()) || !seen.add(at)) {
                    cells.wrong(Column.PARENT, "settings.finding.parent-circle");
                    return;
                }
                // Its own line was wrong, or it is not in the list.
                if (!merged.containsKey(at)) {
                    cells.wrong(Column.PARENT, "settings.finding.no-unit");
                    return;
                }
            }
        }

        private @Nullable UnitId parentOf(UnitId id) {
            var listed = merged.get(id);
            return listed == null ? null : listed.unit().parent();
        }

        private void checkEnd(ListedUnit listed, Cells cells) {
            var id = listed.unit().id();
            var people = staffed.getOrDefault(id, 0L);
            if (people > 0) cells.wrong(Column.TO, "settings.finding.end-staffed", people);
            var below = merged.values().stream()
                    .filter(other ->
                            id.equals(other.unit().parent()) && other.validity().to() == null)
                    .map(other -> other.unit().name())
                    .toList();
            if (!below.isEmpty()) cells.wrong(Column.TO, "settings.finding.end-parent", shown(below), below.size());
        }

        private static String shown(List<String> names) {
            return names.stream().limit(2).collect(Collectors.joining("、"));
        }
    }
}
