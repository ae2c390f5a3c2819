package cn.wangge.organization;

import cn.wangge.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the county's list has him.
 *
 * @param demo made up to try the product
 * @param demoOrder place among the demonstration accounts, null for everybody else
 */
public record ListedPerson(
        PersonId id,
        String name,
        @Nullable String phone,
        boolean active,
        boolean demo,
        @Nullable Integer demoOrder,
        List<Holding> holdings) {

    /** An appointment with its days. */
    public record Holding(Appointment appointment, Validity validity) {}

    public Actor on(LocalDate day) {
        return new Actor(
                id,
                name,
                holdings.stream()
                        .filter(h -> h.validity().includes(day))
                        .map(Holding::appointment)
                        .toList());
    }
}
