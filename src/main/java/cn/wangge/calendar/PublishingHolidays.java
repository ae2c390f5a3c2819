package cn.wangge.calendar;

import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes a notice as a new version; the versions before stay readable. */
@Component
class PublishingHolidays implements HolidayNotices {

    private final Editions editions;

    PublishingHolidays(Editions editions) {
        this.editions = editions;
    }

    @Override
    public int publish(int year, List<Day> days, String source, Instant at) {
        check(year, days, source);
        editions.alone();
        return publish(DayChange.between(editions.days(editions.latest()), days, Set.of(year)), source, at);
    }

    /** Writes what changes and nothing else: a day that stays keeps its source. */
    int publish(List<DayChange> changes, String source, Instant at) {
        var version = editions.open(at, source);
        editions.withdraw(changes.stream().map(DayChange::day).toList(), version);
        var exceptions = changes.stream()
                .map(DayChange::after)
                .filter(Objects::nonNull)
                .map(it -> new DayException(it.day(), it.works(), it.name()))
                .toList();
        editions.add(exceptions, source, version);
        return version;
    }

    private static void check(int year, List<Day> days, String source) {
        if (source.isBlank()) throw Refusal.invalid("source", "calendar.refusal.no-source");
        if (days.isEmpty()) throw Refusal.invalid("days", "calendar.refusal.no-days");
        var seen = new HashSet<>();
        for (var day : days) {
            var date = day.day().toString();
            if (day.day().getYear() != year) {
                throw Refusal.invalid("days", "calendar.refusal.other-year", date, String.valueOf(year));
            }
            if (!seen.add(day.day())) throw Refusal.invalid("days", "calendar.refusal.day-twice", date);
        }
    }
}
