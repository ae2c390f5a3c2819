package cn.wangge.calendar;

import static cn.wangge.calendar.db.Tables.DAY_EXCEPTION;
import static cn.wangge.calendar.db.Tables.WORK_SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublishedCalendarTests {

    private static TimeDatabase database;

    @BeforeAll
    static void start() {
        database = new TimeDatabase();
    }

    @Test
    void theShippedRowsAreLaidOnce() {
        var editions = new Editions(database.sql());

        new CalendarReferenceData(editions, Clock.systemUTC()).load();

        assertThat(database.sql().fetchCount(DAY_EXCEPTION)).isGreaterThanOrEqualTo(773);
        assertThat(database.sql().fetchCount(WORK_SLOT)).isEqualTo(2);
        assertThat(new PublishedCalendar(editions).version()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theDatabaseComputesAsTheFilesDo() {
        var fromDatabase = new PublishedCalendar(new Editions(database.sql()));
        var fromFiles = CalendarFixture.shipped();
        for (var day = 0; day < 23 * 365; day += 11) {
            var from = Instant.parse("2004-01-01T02:30:00Z").plusSeconds(86_400L * day);
            var limit = new Limit(ClockKind.WORKING_HOURS, day % 50);
            assertThat(fromDatabase.due(limit, from)).isEqualTo(fromFiles.due(limit, from));
        }
    }

    @Test
    void aNewVersionIsFollowedAndTheOldOneStaysReadable() {
        var editions = new Editions(database.sql());
        var calendar = new PublishedCalendar(editions);
        var eve = Instant.parse("2026-12-31T09:00:00Z");
        var oneHourAndABit = new Limit(ClockKind.WORKING_HOURS, 2);
        var before = calendar.due(oneHourAndABit, eve);

        var notices = new PublishingHolidays(editions);
        var newYear = List.of(new HolidayNotices.Day(LocalDate.of(2027, 1, 1), false, "元旦"));
        var second = notices.publish(2027, newYear, "2027年节假日安排", Instant.parse("2026-11-25T00:00:00Z"));
        calendar.refresh();

        assertThat(before).isEqualTo("2027-01-01T01:00:00Z");
        assertThat(calendar.version()).isEqualTo(second);
        assertThat(calendar.due(oneHourAndABit, eve)).isEqualTo("2027-01-04T01:00:00Z");
        assertThat(calendar.warnings(eve, eve.plusSeconds(86_400L * 30))).isEmpty();
        assertThat(editions.edition(second - 1).knows(2027)).isFalse();
    }

    @Test
    void aNoticeThatContradictsItselfIsRefused() {
        var notices = new PublishingHolidays(new Editions(database.sql()));
        var holiday = new HolidayNotices.Day(LocalDate.of(2028, 1, 1), false, "元旦");

        for (var days : List.of(List.<HolidayNotices.Day>of(), List.of(holiday, holiday))) {
            assertThatThrownBy(() -> notices.publish(2028, days, "测试", Instant.EPOCH))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> notices.publish(2029, List.of(holiday), "测试", Instant.EPOCH))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aNoticeMayBeChangedLater() {
        var editions = new Editions(database.sql());
        var notices = new PublishingHolidays(editions);
        var holiday = new HolidayNotices.Day(LocalDate.of(2030, 1, 1), false, "元旦");
        var longer = new HolidayNotices.Day(LocalDate.of(2030, 1, 2), false, "元旦");
        notices.publish(2030, List.of(holiday), "通知", Instant.EPOCH);
        var changed = notices.publish(2030, List.of(holiday, longer), "补充通知", Instant.EPOCH);

        assertThat(editions.edition(changed).works(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(editions.edition(changed).works(LocalDate.of(2030, 1, 2))).isFalse();
        assertThat(editions.edition(changed - 1).works(LocalDate.of(2030, 1, 2)))
                .isTrue();
        assertThat(editions.edition(changed - 2).works(LocalDate.of(2030, 1, 1)))
                .isTrue();
    }
}
