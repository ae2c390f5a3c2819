package cn.wangge.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds.
 *
 * @param to the first day after, null while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
