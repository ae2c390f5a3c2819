package cn.wangge.calendar;

import static cn.wangge.calendar.ClockKind.EMERGENCY_HOURS;
import static cn.wangge.calendar.ClockKind.NATURAL_DAYS;
import static cn.wangge.calendar.ClockKind.WORKING_DAYS;
import static cn.wangge.calendar.ClockKind.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.GridCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Summer and winter hours, hours of townships, the holidays of 23 years and six of summer time, minute by minute. */
class SeasonPropertyTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final GridCode MOUNTAINS = new GridCode("140728204");
    private static final GridCode NIGHTS = new GridCode("140728205");

    private final WorkingCalendar county = CalendarFixture.calendar(slots());
    private final WorkingCalendar mountains = county.in(MOUNTAINS);
    private final WorkingCalendar nights = county.in(NIGHTS);
    private final MinuteByMinute countyWalk = new MinuteByMinute(SeasonPropertyTests::ofCounty);
    private final MinuteByMinute mountainWalk = new MinuteByMinute(SeasonPropertyTests::ofMountains);
    private final MinuteByMinute nightWalk = new MinuteByMinute((day, minute) -> minute < 240 || minute >= 1320);
    private final List<LocalDate> named =
            CalendarFixture.shippedDays().stream().map(DayException::day).toList();

    SeasonPropertyTests() throws Exception {}

    /** From 2010 on summer hours from May to September; in the mountains hours of their own from 2008 to 2019. */
    private static List<WorkSlot> slots() {
        var slots = new ArrayList<WorkSlot>();
        var first = LocalDate.of(1900, 1, 1);
        var summer = LocalDate.of(2010, 5, 1);
        add(slots, null, "01-01", "12-31", "08:00", "12:00", first, summer);
        add(slots, null, "01-01", "12-31", "14:00", "18:00", first, summer);
        for (var season : List.of("05-01 09-30 15:00 19:00", "10-01 04-30 14:00 18:00")) {
            var parts = season.split(" ");
            add(slots, null, parts[0], parts[1], "08:00", "12:00", summer, null);
            add(slots, null, parts[0], parts[1], parts[2], parts[3], summer, null);
        }
        var to = LocalDate.of(2020, 1, 1);
        add(slots, MOUNTAINS, "01-01", "12-31", "09:00", "12:00", LocalDate.of(2008, 1, 1), to);
        add(slots, MOUNTAINS, "01-01", "12-31", "13:30", "16:30", LocalDate.of(2008, 1, 1), to);
        add(slots, NIGHTS, "01-01", "12-31", "00:00", "04:00", first, null);
        add(slots, NIGHTS, "01-01", "12-31", "22:00", "00:00", first, null);
        return slots;
    }

    private static void add(
            List<WorkSlot> slots,
            GridCode township,
            String from,
            String to,
            String begin,
            String end,
            LocalDate since,
            LocalDate until) {
        slots.add(new WorkSlot(
                township == null ? null : township.value(),
                MonthDay.parse("--" + from),
                MonthDay.parse("--" + to),
                LocalTime.parse(begin),
                LocalTime.parse(end),
                since,
                until));
    }

    private static boolean ofCounty(LocalDate day, int minute) {
        var summer = !day.isBefore(LocalDate.of(2010, 5, 1)) && day.getMonthValue() >= 5 && day.getMonthValue() <= 9;
        var afternoon = summer ? 15 * 60 : 14 * 60;
        return minute >= 480 && minute < 720 || minute >= afternoon && minute < afternoon + 240;
    }

    private static boolean ofMountains(LocalDate day, int minute) {
        if (day.getYear() < 2008 || day.getYear() >= 2020) return ofCounty(day, minute);
        return minute >= 540 && minute < 720 || minute >= 810 && minute < 990;
    }

    /** Within days of a holiday or make-up workday of the 23 years. */
    @Provide
    Arbitrary<Instant> nearHolidays() {
        var minutes = Arbitraries.integers().between(-9 * 1440, 4 * 1440);
        return Arbitraries.of(named)
                .flatMap(day -> minutes.map(
                        it -> day.atStartOfDay().plusMinutes(it).atZone(ZONE).toInstant()));
    }

    /** Within two days of a change of summer time, and anywhere in its years. */
    @Provide
    Arbitrary<Instant> summerTime() {
        var changes = ZONE.getRules().getTransitions().stream()
                .map(it -> it.getInstant())
                .filter(it -> it.isAfter(Instant.parse("1986-01-01T00:00:00Z")))
                .toList();
        var near = Arbitraries.of(changes)
                .flatMap(it -> Arbitraries.integers().between(-2880, 2880).map(m -> it.plusSeconds(60L * m)));
        var anywhere = Arbitraries.integers()
                .between(0, 6 * 525_600)
                .map(it -> Instant.parse("1985-12-31T16:00:00Z").plusSeconds(60L * it));
        return Arbitraries.oneOf(near, anywhere);
    }

    @Property(tries = 700)
    void aLimitThatRunsIntoHolidaysEndsWhereTheWalkEnds(
            @ForAll("nearHolidays") Instant from, @ForAll @IntRange(min = 1, max = 15) int days) {
        assertThat(county.due(new Limit(WORKING_DAYS, days), from)).isEqualTo(countyWalk.after(from, days * 480));
    }

    @Property(tries = 700)
    void aTownshipCountsByItsOwnHoursAndTheCountyByItsSeasons(
            @ForAll("nearHolidays") Instant from, @ForAll @IntRange(min = 1, max = 3000) int minutes) {
        var amount = Duration.ofMinutes(minutes);

        assertThat(county.after(WORKING_HOURS, from, amount)).isEqualTo(countyWalk.after(from, minutes));
        assertThat(mountains.after(WORKING_HOURS, from, amount)).isEqualTo(mountainWalk.after(from, minutes));
    }

    @Property(tries = 700)
    void hoursThatSummerTimeTakesOrRepeatsAreCountedAsTheyPass(
            @ForAll("summerTime") Instant from, @ForAll @IntRange(min = 1, max = 3000) int minutes) {
        var amount = Duration.ofMinutes(minutes);

        assertThat(nights.after(WORKING_HOURS, from, amount)).isEqualTo(nightWalk.after(from, minutes));
        var to = from.plusSeconds(60L * minutes);
        assertThat(nights.between(WORKING_DAYS, from, to)).isEqualTo(Duration.ofMinutes(nightWalk.between(from, to)));
        assertThat(county.after(EMERGENCY_HOURS, from, amount)).isEqualTo(to);
    }

    @Property(tries = 1000)
    void naturalDaysKeepTheTimeOfDayWhateverTheClocksDo(
            @ForAll("summerTime") Instant from, @ForAll @IntRange(min = 0, max = 400) int days) {
        var local = LocalDateTime.ofInstant(from, ZONE).plusDays(days);

        var due = county.due(new Limit(NATURAL_DAYS, days), from);

        // Only a time that summer time leaves out moves, by the hour that is missing.
        var there = ZONE.getRules().getValidOffsets(local).isEmpty() ? local.plusHours(1) : local;
        assertThat(LocalDateTime.ofInstant(due, ZONE)).isEqualTo(there);
    }

    @Property(tries = 2000)
    void whatIsCountedInPartsIsCountedOnceAndAllOfIt(
            @ForAll("nearHolidays") Instant from,
            @ForAll @IntRange(min = 0, max = 20_000) int first,
            @ForAll @IntRange(min = 0, max = 20_000) int second,
            @ForAll Place place) {
        var calendar = in(place);
        var middle = from.plusSeconds(60L * first);
        var to = middle.plusSeconds(60L * second);
        for (var clock : List.of(WORKING_HOURS, WORKING_DAYS, EMERGENCY_HOURS)) {
            assertThat(calendar.between(clock, from, middle).plus(calendar.between(clock, middle, to)))
                    .isEqualTo(calendar.between(clock, from, to));
            var stepwise = calendar.after(clock, calendar.after(clock, from, minutes(first)), minutes(second));
            assertThat(stepwise).isEqualTo(calendar.after(clock, from, minutes(first + second)));
        }
    }

    @Property(tries = 2000)
    void whoStartsLaterOrHasMoreTimeIsNeverDueEarlier(
            @ForAll("nearHolidays") Instant from,
            @ForAll @IntRange(min = 0, max = 20_000) int later,
            @ForAll @IntRange(min = 0, max = 300) int amount,
            @ForAll @IntRange(min = 0, max = 50) int more,
            @ForAll ClockKind clock,
            @ForAll Place place) {
        var calendar = in(place);
        var due = calendar.due(new Limit(clock, amount), from);

        assertThat(calendar.due(new Limit(clock, amount), from.plusSeconds(60L * later)))
                .isAfterOrEqualTo(due);
        assertThat(calendar.due(new Limit(clock, amount + more), from)).isAfterOrEqualTo(due);
        assertThat(due).isAfterOrEqualTo(from);
    }

    enum Place {
        COUNTY,
        MOUNTAINS,
        NIGHTS
    }

    private WorkingCalendar in(Place place) {
        return switch (place) {
            case COUNTY -> county;
            case MOUNTAINS -> mountains;
            case NIGHTS -> nights;
        };
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
