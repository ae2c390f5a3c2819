package cn.wangge.calendar;

import static cn.wangge.calendar.db.Tables.DAY_EXCEPTION;
import static cn.wangge.calendar.db.Tables.WORK_SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublishedCalendarTests {

    private static TimeDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = new TimeDatabase();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
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

        var second = editions.open(Instant.parse("2026-11-25T00:00:00Z"), "2027年节假日安排");
        editions.withdraw(2027, second);
        editions.add(List.of(new DayException(LocalDate.of(2027, 1, 1), false, "元旦")), "测试", second);
        calendar.refresh();

        assertThat(before).isEqualTo("2027-01-01T01:00:00Z");
        assertThat(calendar.version()).isEqualTo(second);
        assertThat(calendar.due(oneHourAndABit, eve)).isEqualTo("2027-01-04T01:00:00Z");
        assertThat(calendar.warnings(eve, eve.plusSeconds(86_400L * 30))).isEmpty();
        assertThat(editions.edition(second - 1).knows(2027)).isFalse();
    }
}
