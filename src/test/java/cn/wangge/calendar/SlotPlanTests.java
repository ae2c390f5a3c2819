package cn.wangge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.calendar.SlotPlan.Hours;
import cn.wangge.calendar.SlotPlan.Season;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlotPlanTests {

    private static final GridCode MOUNTAINS = new GridCode("140728204");
    private static final Limit FOUR_HOURS = new Limit(ClockKind.WORKING_HOURS, 4);

    private static TimeDatabase database;

    @BeforeAll
    static void start() {
        database = new TimeDatabase();
    }

    @Test
    void newHoursHoldFromTheirDayAndOldVersionsKeepTheirs() {
        var editions = new Editions(database.sql());
        var before = editions.latest();
        var summer = new Season(MonthDay.of(5, 1), MonthDay.of(9, 30), List.of(hours(8, 12), hours(15, 19)));
        var winter = new Season(MonthDay.of(10, 1), MonthDay.of(4, 30), List.of(hours(8, 12), hours(14, 18)));
        var plan = new SlotPlan(null, LocalDate.of(2027, 5, 1), List.of(summer, winter));
        plan.check();

        var version = new PublishingSlots(editions).publish(plan, "作息通知", Instant.EPOCH);

        var calendar = new PublishedCalendar(editions);
        // Monday, 7 June 2027, 10:00: two hours to noon, two from 15:00 in summer, from 14:00 as it was.
        var monday = Instant.parse("2027-06-07T02:00:00Z");
        assertThat(calendar.version()).isEqualTo(version);
        assertThat(calendar.due(FOUR_HOURS, monday)).isEqualTo("2027-06-07T09:00:00Z");
        assertThat(calendar.under(before).due(FOUR_HOURS, monday)).isEqualTo("2027-06-07T08:00:00Z");
        // The summer before the plan counts as it did.
        assertThat(calendar.due(FOUR_HOURS, Instant.parse("2026-06-08T02:00:00Z")))
                .isEqualTo("2026-06-08T08:00:00Z");
    }

    @Test
    void aTownshipTakesHoursOfItsOwnAndGivesThemUp() {
        var editions = new Editions(database.sql());
        var short6 = new Season(MonthDay.of(1, 1), MonthDay.of(12, 31), List.of(hours(9, 12), hours(14, 17)));
        var publishing = new PublishingSlots(editions);
        publishing.publish(new SlotPlan(MOUNTAINS, LocalDate.of(2026, 1, 1), List.of(short6)), "一", Instant.EPOCH);
        publishing.publish(new SlotPlan(MOUNTAINS, LocalDate.of(2026, 7, 1), List.of()), "二", Instant.EPOCH);

        var calendar = new PublishedCalendar(editions).in(MOUNTAINS);

        assertThat(calendar.due(FOUR_HOURS, Instant.parse("2026-06-08T02:00:00Z")))
                .isEqualTo("2026-06-08T08:00:00Z");
        assertThat(calendar.explain(FOUR_HOURS, Instant.parse("2026-06-08T00:00:00Z"))
                        .text())
                .containsExactly("2026-06-08（周一）工作日，09:00至12:00，计3工作时", "2026-06-08（周一）工作日，14:00至15:00，计1工作时");
        assertThat(calendar.explain(FOUR_HOURS, Instant.parse("2026-07-06T00:00:00Z"))
                        .text())
                .containsExactly("2026-07-06（周一）工作日，08:00至12:00，计4工作时");
    }

    @Test
    void hoursThatContradictEachOtherAreRefused() {
        var allYear = List.of(MonthDay.of(1, 1), MonthDay.of(12, 31));
        refused(List.of());
        refused(List.of(new Season(allYear.get(0), allYear.get(1), List.of())));
        refused(List.of(new Season(allYear.get(0), allYear.get(1), List.of(hours(12, 8)))));
        refused(List.of(new Season(allYear.get(0), allYear.get(1), List.of(hours(8, 12), hours(11, 13)))));
        refused(List.of(new Season(allYear.get(0), MonthDay.of(2, 28), List.of(hours(8, 12)))));
        refused(List.of(
                new Season(allYear.get(0), allYear.get(1), List.of(hours(8, 12))),
                new Season(MonthDay.of(5, 1), MonthDay.of(6, 1), List.of(hours(8, 12)))));
    }

    private static void refused(List<Season> seasons) {
        var plan = new SlotPlan(null, LocalDate.of(2027, 1, 1), seasons);
        assertThatThrownBy(plan::check).as(seasons.toString()).isInstanceOf(Refusal.class);
    }

    private static Hours hours(int from, int until) {
        return new Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
