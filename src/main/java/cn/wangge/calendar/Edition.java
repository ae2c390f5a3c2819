package cn.wangge.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One version of what is known about working days and work slots. Immutable. */
final class Edition {

    private final int version;
    private final Map<LocalDate, DayException> exceptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();
    private final List<WorkSlot> slots;

    Edition(int version, Collection<DayException> exceptions, Collection<WorkSlot> slots) {
        this.version = version;
        for (var exception : exceptions) {
            this.exceptions.put(exception.day(), exception);
            years.add(exception.day().getYear());
        }
        this.slots = slots.stream().sorted(Comparator.comparing(WorkSlot::from)).toList();
    }

    int version() {
        return version;
    }

    /** Whether the holidays of a year are known: no year is without one. */
    boolean knows(int year) {
        return years.contains(year);
    }

    @Nullable
    DayException exception(LocalDate day) {
        return exceptions.get(day);
    }

    boolean works(LocalDate day) {
        var exception = exceptions.get(day);
        return exception == null ? !isWeekend(day) : exception.works();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** What is worked on a day, in order; a township's own slots replace the county's. */
    List<WorkSlot> slots(LocalDate day, @Nullable String township) {
        if (!works(day)) return List.of();
        var own = township == null ? List.<WorkSlot>of() : slotsOf(day, township);
        return own.isEmpty() ? slotsOf(day, null) : own;
    }

    private List<WorkSlot> slotsOf(LocalDate day, @Nullable String township) {
        return slots.stream()
                .filter(slot -> Objects.equals(slot.township(), township) && slot.covers(day))
                .toList();
    }

    /** Whether a township has hours of its own at any time. */
    boolean hasOwnSlots(String township) {
        return slots.stream().anyMatch(slot -> township.equals(slot.township()));
    }
}
