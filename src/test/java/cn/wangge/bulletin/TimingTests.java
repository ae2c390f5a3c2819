package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.bulletin.Timing.Shift;
import cn.wangge.evaluation.Period;
import cn.wangge.evaluation.Period.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When papers are made, by the holidays of autumn 2026: 1 to 7 October off, 10 October worked. */
class TimingTests {

    private static final Predicate<LocalDate> AUTUMN = day -> {
        if (day.equals(LocalDate.of(2026, 10, 10))) return true;
        if (!day.isBefore(LocalDate.of(2026, 10, 1)) && !day.isAfter(LocalDate.of(2026, 10, 7))) return false;
        return !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    };

    @ParameterizedTest
    @CsvSource({
        "DAY,     1, NONE,     2026-10-02, 2026-10-03T08:00",
        "DAY,     1, NEXT,     2026-10-02, 2026-10-08T08:00",
        "DAY,     1, NEXT,     2026-10-09, 2026-10-10T08:00",
        "WEEK,    1, NONE,     2026-W40,   2026-10-05T08:00",
        "WEEK,    1, NEXT,     2026-W40,   2026-10-08T08:00",
        "WEEK,    5, PREVIOUS, 2026-W39,   2026-09-30T08:00",
        "WEEK,    5, NEXT,     2026-W39,   2026-10-08T08:00",
        "WEEK,    6, PREVIOUS, 2026-W40,   2026-10-10T08:00",
        "WEEK,    1, PREVIOUS, 2026-W40,   2026-10-08T08:00",
        "MONTH,   1, NONE,     2026-09,    2026-10-08T08:00",
        "MONTH,   3, NONE,     2026-09,    2026-10-10T08:00",
        "QUARTER, 3, NONE,     2026-Q3,    2026-10-10T08:00",
        "YEAR,    3, NONE,     2025,       2026-01-05T08:00",
    })
    void aPaperIsMadeInThePeriodAfterItsOwn(Kind kind, int day, Shift shift, String period, String moment) {
        var timing = new Timing(kind, day, shift, LocalTime.of(8, 0));

        assertThat(timing.due(Period.of(period), AUTUMN)).isEqualTo(Instant.parse(moment + ":00+08:00"));
    }

    @Property(tries = 300)
    void noPaperIsMadeBeforeItsPeriodIsOverAndNoneIsLeftOut(
            @ForAll Kind kind,
            @ForAll @IntRange(min = 1, max = 7) int day,
            @ForAll Shift shift,
            @ForAll @IntRange(max = 800) int start) {
        var timing = new Timing(kind, day, shift, LocalTime.of(9, 30));
        var began = Instant.parse("2025-06-01T00:00:00Z").plusSeconds(86_400L * start);
        var schedule = new Schedule("any", PaperKind.BULLETIN, timing, true, began, 0);

        var moment = schedule.next(began, AUTUMN);
        for (var n = 0; n < 5; n++) {
            assertThat(moment.dueAt())
                    .isAfter(moment.period()
                            .to()
                            .plusDays(1)
                            .atStartOfDay(BulletinWords.ZONE)
                            .toInstant());
            var after = schedule.next(moment.dueAt(), AUTUMN);
            assertThat(schedule.due(began, moment.dueAt(), AUTUMN)).contains(moment);
            assertThat(schedule.due(moment.dueAt(), after.dueAt(), AUTUMN))
                    .as("nothing between one and the next")
                    .allMatch(one -> one.dueAt().equals(after.dueAt()));
            moment = after;
        }
    }
}
