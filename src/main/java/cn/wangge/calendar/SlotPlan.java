package cn.wangge.calendar;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours that are to hold from a day on, in place of those that hold by then.
 *
 * @param township null for the whole county
 * @param seasons none where a township gives up hours of its own and follows the county again
 */
public record SlotPlan(@Nullable GridCode township, LocalDate effectiveOn, List<Season> seasons) {

    /** The hours of a working day in a season; both of its days belong to it, and it may run over the new year. */
    public record Season(MonthDay from, MonthDay to, List<Hours> hours) {}

    /** A stretch of a working day; until midnight means the end of the day. */
    public record Hours(LocalTime from, LocalTime until) {

        private int begin() {
            return from.toSecondOfDay();
        }

        private int end() {
            return until.equals(LocalTime.MIDNIGHT) ? 24 * 3600 : until.toSecondOfDay();
        }
    }

    /** @throws Refusal INVALID where hours contradict each other, or leave the county without any */
    public void check() {
        if (township == null && seasons.isEmpty()) throw Refusal.invalid("hours", "calendar.refusal.no-hours");
        for (var season : seasons) {
            if (season.hours().isEmpty()) throw Refusal.invalid("hours", "calendar.refusal.no-hours");
            var reached = -1;
            for (var hours : season.hours()) {
                if (hours.end() <= hours.begin()) throw Refusal.invalid("hours", "calendar.refusal.hours-backwards");
                if (hours.begin() <= reached) throw Refusal.invalid("hours", "calendar.refusal.hours-overlap");
                reached = hours.end();
            }
        }
        // A leap year: 29 February needs its hours too.
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) checkOnce(day);
    }

    private void checkOnce(LocalDate day) {
        var place = slots(day).stream().filter(slot -> slot.covers(day)).map(WorkSlot::seasonFrom);
        var seasonsOfDay = place.distinct().count();
        var shown = "%d-%d".formatted(day.getMonthValue(), day.getDayOfMonth());
        if (seasonsOfDay > 1) throw Refusal.invalid("season", "calendar.refusal.seasons-overlap", shown);
        if (seasonsOfDay == 0 && !seasons.isEmpty())
            throw Refusal.invalid("season", "calendar.refusal.season-gap", shown);
    }

    /** As the calendar keeps them, from that day on. */
    List<WorkSlot> slots(LocalDate from) {
        var code = township == null ? null : township.value();
        return seasons.stream()
                .flatMap(season -> season.hours().stream()
                        .map(hours -> new WorkSlot(
                                code, season.from(), season.to(), hours.from(), hours.until(), from, null)))
                .toList();
    }

    List<WorkSlot> slots() {
        return slots(effectiveOn);
    }
}
