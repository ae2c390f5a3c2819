package cn.wangge.duty;

import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The shifts as they follow one another. */
@Component
public class Shifts {

    private final List<DutySettings.Times> times;

    Shifts(DutySettings settings) {
        this.times = settings.shifts();
        for (var i = 0; i < times.size(); i++) {
            var next = times.get((i + 1) % times.size());
            if (!times.get(i).ends().equals(next.begins())) {
                throw new IllegalStateException("wangge.duty.shifts: %s ends at %s, but %s begins at %s"
                        .formatted(times.get(i).id(), times.get(i).to(), next.id(), next.from()));
            }
        }
    }

    /** The shift under way. */
    public Shift at(Instant at) {
        var today = at.atZone(Shift.ZONE).toLocalDate();
        // After midnight the last shift of the day before may still be on.
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> of(day).stream())
                .filter(shift -> shift.holds(at))
                .findFirst()
                .orElseThrow();
    }

    /** Those that begin on that day. */
    public List<Shift> of(LocalDate day) {
        return times.stream().map(one -> Shift.of(day, one)).toList();
    }

    Shift of(LocalDate day, String id) {
        return of(day).stream()
                .filter(shift -> shift.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("duty.refusal.noShift"));
    }

    public Shift after(Shift shift) {
        return at(shift.until());
    }

    /** Those over at that moment, the latest first, that ended after another. */
    List<Shift> endedBetween(Instant earliest, Instant latest) {
        var day = latest.atZone(Shift.ZONE).toLocalDate();
        var first = earliest.atZone(Shift.ZONE).toLocalDate().minusDays(1);
        return Stream.iterate(day, d -> !d.isBefore(first), d -> d.minusDays(1))
                .flatMap(d -> of(d).stream().sorted((a, b) -> b.from().compareTo(a.from())))
                .filter(shift ->
                        shift.until().isAfter(earliest) && !shift.until().isAfter(latest))
                .toList();
    }
}
