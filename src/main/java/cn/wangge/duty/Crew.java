package cn.wangge.duty;

import cn.wangge.shared.PersonId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is on duty in one shift, by part. */
record Crew(Shift shift, Map<Part, List<PersonId>> people) {

    List<PersonId> of(Part part) {
        return people.getOrDefault(part, List.of());
    }

    /** Those who are at the centre, each once. */
    List<PersonId> present() {
        var all = new LinkedHashSet<>(of(Part.LEADER));
        all.addAll(of(Part.OPERATOR));
        return List.copyOf(all);
    }

    /** Who answers for the shift: its leaders, or whoever is there alone. */
    List<PersonId> inCharge() {
        var leaders = of(Part.LEADER);
        return leaders.isEmpty() && present().size() == 1 ? present() : leaders;
    }

    boolean isEmpty() {
        return present().isEmpty();
    }

    Optional<PersonId> standbyOf(PersonId alone) {
        return present().equals(List.of(alone))
                ? of(Part.STANDBY).stream().filter(p -> !p.equals(alone)).findFirst()
                : Optional.empty();
    }
}
