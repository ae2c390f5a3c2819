package cn.wangge.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which period a page shows, and the ways to others. */
record PeriodView(
        String text,
        String label,
        String kind,
        String day,
        boolean running,
        List<Choice> kinds,
        String previous,
        @Nullable String next) {

    record Choice(String kind, String period, boolean current) {}

    /** The period asked for, else the one of that kind around that day, else the running month. */
    static Period asked(String period, String kind, String day, Clock clock) {
        if (!period.isEmpty()) return Period.of(period);
        if (kind.isEmpty()) return Period.around(Period.Kind.MONTH, today(clock));
        var wanted = Arrays.stream(Period.Kind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElse(Period.Kind.MONTH);
        return Period.around(
                wanted, day.isEmpty() ? today(clock) : Period.of(day).from());
    }

    static PeriodView of(Period period, EvaluationWords words, Clock clock) {
        var today = today(clock);
        var running = !period.to().isBefore(today) && !period.from().isAfter(today);
        // Another kind of period around the same time; of a running one, around today.
        var day = running ? today : period.to();
        var kinds = Arrays.stream(Period.Kind.values())
                .map(k -> new Choice(k.name(), Period.around(k, day).text(), k == period.kind()))
                .toList();
        var next = period.after();
        return new PeriodView(
                period.text(),
                words.period(period),
                period.kind().name(),
                day.toString(),
                running,
                kinds,
                period.before().text(),
                next.from().isAfter(today) ? null : next.text());
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Entries.ZONE);
    }
}
