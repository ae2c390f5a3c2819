package cn.wangge.calendar;

import static cn.wangge.calendar.ClockKind.EMERGENCY_HOURS;
import static cn.wangge.calendar.ClockKind.MINUTES;
import static cn.wangge.calendar.ClockKind.NATURAL_DAYS;
import static cn.wangge.calendar.ClockKind.WORKING_DAYS;
import static cn.wangge.calendar.ClockKind.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class WorkingCalendarTests {

    private static final WorkingCalendar calendar = CalendarFixture.shipped();

    @ParameterizedTest(name = "{0} {1} from {2} is due {3}")
    @CsvSource({
        // Inside a slot, over lunch, over night, over a weekend.
        "WORKING_HOURS, 2, 2026-11-23T09:00, 2026-11-23T11:00",
        "WORKING_HOURS, 2, 2026-11-23T11:30, 2026-11-23T15:30",
        "WORKING_HOURS, 4, 2026-11-23T17:59:59, 2026-11-24T11:59:59",
        "WORKING_DAYS, 1, 2026-11-20T16:00, 2026-11-23T16:00",
        "WORKING_DAYS, 15, 2026-11-02T08:00, 2026-11-20T18:00",
        // An end exactly on the end of a slot stays there; a start on it counts from the next.
        "WORKING_HOURS, 4, 2026-11-23T08:00, 2026-11-23T12:00",
        "WORKING_HOURS, 8, 2026-11-23T08:00, 2026-11-23T18:00",
        "WORKING_HOURS, 1, 2026-11-23T12:00, 2026-11-23T15:00",
        "WORKING_HOURS, 1, 2026-11-23T18:00, 2026-11-24T09:00",
        // A start outside the slots.
        "WORKING_HOURS, 2, 2026-11-23T03:00, 2026-11-23T10:00",
        "WORKING_HOURS, 2, 2026-11-21T10:00, 2026-11-23T10:00",
        // Nothing to count.
        "WORKING_HOURS, 0, 2026-11-23T09:00, 2026-11-23T09:00",
        "WORKING_HOURS, 0, 2026-11-23T18:00, 2026-11-23T18:00",
        "WORKING_DAYS, 0, 2026-11-21T10:00, 2026-11-23T08:00",
        "NATURAL_DAYS, 0, 2026-11-21T10:00, 2026-11-21T10:00",
        "EMERGENCY_HOURS, 0, 2026-11-21T10:00, 2026-11-21T10:00",
        // National Day 2026: off 1 to 7 October, Saturday the 10th is worked.
        "WORKING_HOURS, 4, 2026-09-30T17:00, 2026-10-08T11:00",
        "WORKING_DAYS, 3, 2026-10-08T08:00, 2026-10-10T18:00",
        // Spring Festival 2026: off 15 to 23 February, Saturdays the 14th and 28th are worked.
        "WORKING_DAYS, 2, 2026-02-13T14:00, 2026-02-24T12:00",
        "WORKING_DAYS, 5, 2026-02-24T08:00, 2026-02-28T18:00",
        // New Year's Eve became a day off by law in 2025; in 2024 it was worked.
        "WORKING_HOURS, 8, 2024-02-09T08:00, 2024-02-09T18:00",
        "WORKING_HOURS, 8, 2025-01-27T08:00, 2025-01-27T18:00",
        "WORKING_HOURS, 9, 2025-01-27T08:00, 2025-02-05T09:00",
        // The second notice of 2020 lengthened the Spring Festival.
        "WORKING_HOURS, 1, 2020-01-23T18:00, 2020-02-03T09:00",
        // 29 February, the turn of the year, the 53rd week.
        "NATURAL_DAYS, 1, 2028-02-28T10:00, 2028-02-29T10:00",
        "NATURAL_DAYS, 365, 2028-02-29T10:00, 2029-02-28T10:00",
        "WORKING_HOURS, 1, 2020-12-31T17:30, 2021-01-04T08:30",
        // Clocks that never stop.
        "EMERGENCY_HOURS, 2, 2026-09-30T23:00, 2026-10-01T01:00",
        "EMERGENCY_HOURS, 24, 2026-02-16T12:00, 2026-02-17T12:00",
        "MINUTES, 15, 2026-11-22T23:50, 2026-11-23T00:05",
        "NATURAL_DAYS, 7, 2026-09-30T17:00, 2026-10-07T17:00",
        // Summer time: 4 May 1986 begins, 14 September ends; the day keeps its time, the hours do not.
        "NATURAL_DAYS, 1, 1986-05-03T12:00, 1986-05-04T12:00",
        "EMERGENCY_HOURS, 24, 1986-05-03T12:00, 1986-05-04T13:00",
        "NATURAL_DAYS, 1, 1986-09-13T12:00, 1986-09-14T12:00",
        "EMERGENCY_HOURS, 24, 1986-09-13T12:00, 1986-09-14T11:00",
        "WORKING_HOURS, 1, 1986-05-05T08:00, 1986-05-05T09:00",
        // Local mean time, five minutes and 43 seconds ahead, ended with 1900.
        "NATURAL_DAYS, 1, 1900-12-31T12:00, 1901-01-01T12:00",
        "EMERGENCY_HOURS, 24, 1900-12-31T12:00, 1901-01-01T11:54:17",
    })
    void limitsAreDueAsAgreed(ClockKind clock, int amount, LocalDateTime from, LocalDateTime due) {
        assertThat(local(calendar.due(new Limit(clock, amount), at(from)))).isEqualTo(due);
    }

    @Test
    void tenThousandWorkingDaysEndOnTheTenThousandthWorkingDay() throws Exception {
        var walk = new MinuteByMinute();
        var day = LocalDate.of(2026, 11, 23);
        for (var left = 10_000; ; day = day.plusDays(1)) if (walk.works(day) && --left == 0) break;

        var due = calendar.due(new Limit(WORKING_DAYS, 10_000), at(LocalDateTime.of(2026, 11, 23, 8, 0)));

        assertThat(local(due)).isEqualTo(day.atTime(18, 0));
    }

    @Test
    void everyDayOfTheTableWorksAsTheTableSays() throws Exception {
        var walk = new MinuteByMinute();
        for (var day = LocalDate.of(2004, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            var worked = calendar.between(
                    WORKING_HOURS, at(day.atStartOfDay()), at(day.plusDays(1).atStartOfDay()));
            assertThat(worked).as(day.toString()).isEqualTo(walk.works(day) ? Duration.ofHours(8) : Duration.ZERO);
        }
    }

    @Test
    void yearsWithoutHolidaysAreNamed() {
        var november = at(LocalDateTime.of(2026, 11, 23, 9, 0));

        assertThat(calendar.explain(new Limit(WORKING_DAYS, 20), november).warnings())
                .isEmpty();
        assertThat(calendar.explain(new Limit(WORKING_DAYS, 40), november).warnings())
                .containsExactly("2027年节假日尚未导入，下列截止时间暂按周末休息推算。");
        assertThat(calendar.explain(new Limit(WORKING_DAYS, 400), november).warnings())
                .containsExactly("2027年至2028年节假日尚未导入，下列截止时间暂按周末休息推算。");
        assertThat(calendar.explain(new Limit(NATURAL_DAYS, 400), november).warnings())
                .isEmpty();
    }

    @Test
    void anExplanationTellsEachDay() {
        var friday = at(LocalDateTime.of(2026, 9, 30, 16, 30));

        assertThat(calendar.explain(new Limit(WORKING_DAYS, 1), friday).text())
                .containsExactly(
                        "2026-09-30（周三）工作日，16:30至18:00，计1工作时30分",
                        "2026-10-01（周四）国庆节放假，不计时",
                        "2026-10-02（周五）国庆节放假，不计时",
                        "2026-10-03（周六）国庆节放假，不计时",
                        "2026-10-04（周日）国庆节放假，不计时",
                        "2026-10-05（周一）国庆节放假，不计时",
                        "2026-10-06（周二）国庆节放假，不计时",
                        "2026-10-07（周三）国庆节放假，不计时",
                        "2026-10-08（周四）工作日，08:00至12:00，计4工作时",
                        "2026-10-08（周四）工作日，14:00至16:30，计2工作时30分");
    }

    @Test
    void aVeryLongExplanationLeavesOutItsMiddle() {
        var lines = calendar.explain(new Limit(WORKING_DAYS, 10_000), at(LocalDateTime.of(2026, 11, 23, 8, 0)));

        assertThat(lines.lines()).hasSizeLessThan(1000);
        assertThat(lines.text()).anyMatch(text -> text.endsWith("天从略"));
    }

    @Test
    void amountsAreSaidInTheirUnits() {
        assertThat(calendar.words(WORKING_HOURS, Duration.ofMinutes(135))).isEqualTo("2工作时15分");
        assertThat(calendar.words(WORKING_DAYS, Duration.ofHours(11))).isEqualTo("1工作日3工作时");
        assertThat(calendar.words(WORKING_DAYS, Duration.ofHours(-11))).isEqualTo("1工作日3工作时");
        assertThat(calendar.words(WORKING_DAYS, Duration.ofHours(80_000))).isEqualTo("10000工作日");
        assertThat(calendar.words(NATURAL_DAYS, Duration.ofHours(53))).isEqualTo("2自然日5小时");
        assertThat(calendar.words(EMERGENCY_HOURS, Duration.ofMinutes(80))).isEqualTo("1紧急工作时20分");
        assertThat(calendar.words(MINUTES, Duration.ofMinutes(75))).isEqualTo("75分");
        assertThat(calendar.words(MINUTES, Duration.ofSeconds(5))).isEqualTo("不足1分");
        assertThat(calendar.words(MINUTES, Duration.ZERO)).isEqualTo("0分");
        try {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(calendar.words(WORKING_DAYS, Duration.ofHours(11))).isEqualTo("1 working day 3 working hours");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aTownshipInTheMountainsMayHaveItsOwnHours() {
        var slots = new ArrayList<>(ReferenceFiles.slots().values());
        slots.add(slot("140728204", "11-01", "03-31", "09:00", "12:00"));
        slots.add(slot("140728204", "11-01", "03-31", "13:00", "16:00"));
        var county = CalendarFixture.calendar(slots);
        var mountains = county.in(new GridCode("140728204201"));

        var november = at(LocalDateTime.of(2026, 11, 23, 11, 0));
        var may = at(LocalDateTime.of(2026, 5, 18, 11, 0));
        var twoHours = new Limit(WORKING_HOURS, 2);
        assertThat(local(mountains.due(twoHours, november))).isEqualTo("2026-11-23T14:00");
        assertThat(local(county.due(twoHours, november))).isEqualTo("2026-11-23T15:00");
        assertThat(local(mountains.due(twoHours, may))).isEqualTo("2026-05-18T15:00");
        assertThat(county.in(new GridCode("140728100"))).isSameAs(county);
    }

    @Test
    void aSlotMayLastUntilMidnight() {
        var county = CalendarFixture.calendar(List.of(slot(null, "01-01", "12-31", "20:00", "00:00")));

        var due = county.due(new Limit(WORKING_HOURS, 4), at(LocalDateTime.of(2026, 11, 23, 9, 0)));

        assertThat(local(due)).isEqualTo("2026-11-24T00:00");
        assertThat(county.explain(new Limit(WORKING_HOURS, 4), at(LocalDateTime.of(2026, 11, 23, 9, 0)))
                        .text())
                .first()
                .isEqualTo("2026-11-23（周一）工作日，20:00至24:00，计4工作时");
    }

    @Test
    void aMomentThatCannotBeCountedIsRefused() {
        for (var from : List.of(Instant.MIN, Instant.parse("9999-12-31T00:00:00Z"), Instant.MAX)) {
            for (var clock : ClockKind.values()) {
                assertThatThrownBy(() -> calendar.due(new Limit(clock, 1), from))
                        .isInstanceOf(Refusal.class);
            }
        }
        for (var clock : ClockKind.values()) {
            assertThatThrownBy(() -> calendar.due(
                            new Limit(clock, Integer.MAX_VALUE),
                            at(LocalDateTime.now(java.time.Clock.fixed(Instant.EPOCH, LocalZone.ZONE)))))
                    .isInstanceOf(Refusal.class);
        }
    }

    private static WorkSlot slot(String township, String seasonFrom, String seasonTo, String from, String until) {
        return new WorkSlot(
                township,
                MonthDay.parse("--" + seasonFrom),
                MonthDay.parse("--" + seasonTo),
                LocalTime.parse(from),
                LocalTime.parse(until),
                LocalDate.of(2000, 1, 1),
                null);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LocalZone.ZONE).toInstant();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, LocalZone.ZONE);
    }
}
