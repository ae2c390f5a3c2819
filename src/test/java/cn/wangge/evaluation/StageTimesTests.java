package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A year of 120,000 made-up cases, three stages each, of which every tenth lies in the month asked for. */
class StageTimesTests {

    private static final int CASES = 120_000;
    private static final Period MONTH = Period.of("2026-05");
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final DSLContext SQL = DATABASE.sql();

    @BeforeAll
    static void makeAYear() {
        SQL.execute("""
                insert into casefile.case_file (id, number, tracking_code, channel, title, description, longitude, latitude,
                    grid_code, area_class, reported_by, status, step, reported_at, verification, closed_at, calendar_version)
                select gen_random_uuid(), 'S' || n, '', 'HOTLINE', '', '', 112.1, 37.2, '', 1, 'x', 'REGISTERED', 1,
                    now(), null, null, 1
                from generate_series(1, %d) n
                """.formatted(CASES));
        SQL.execute("""
                insert into evaluation.case_fact (case_id, number, title, grid_code, status, reported_on, exempted, log_sequence)
                select id, number, '', '', 'CLOSED', date '2026-01-01', false, 1 from casefile.case_file
                """);
        SQL.execute("""
                insert into evaluation.stage_run (case_id, stage, round, on_day, on_hour, used_minutes, allowed_minutes, share,
                    in_time, grid_code, unit_code)
                select f.case_id, s, 1, date '2026-01-01' + n % 365, n % 24, used, 100, used * 10, used <= 100,
                    '140728' || lpad((100 + n % 17)::text, 3, '0') || lpad((200 + n % 16)::text, 3, '0') || '001',
                    case when s = 'HANDLING' then 'U' || n % 60 end
                from (select case_id, substr(number, 2)::int n from evaluation.case_fact) f
                cross join unnest(array ['REPORT', 'HANDLING', 'CLOSING']) s
                cross join lateral (select n % 125 used) u
                """);
        DATABASE.owner().execute("vacuum analyze evaluation.stage_run");
    }

    @Test
    void whatIsReadIsWhatWasMade() {
        var cases = IntStream.rangeClosed(1, CASES)
                .filter(n -> !LocalDate.of(2026, 1, 1).plusDays(n % 365).isBefore(MONTH.from()))
                .filter(n -> !LocalDate.of(2026, 1, 1).plusDays(n % 365).isAfter(MONTH.to()))
                .toArray();
        var used = IntStream.of(cases).map(n -> n % 125).sorted().toArray();

        var handling =
                new StageTimes(SQL).of(SubjectKind.COUNTY, "140728", MONTH).get(Stage.HANDLING);

        assertThat(handling.n()).isEqualTo(cases.length);
        assertThat(handling.used()).isEqualTo(IntStream.of(used).sum());
        assertThat(handling.inTime())
                .isEqualTo(IntStream.of(used).filter(u -> u <= 100).count());
        assertThat(handling.median()).isEqualTo(used[(used.length + 1) / 2 - 1] * 10);
        assertThat(handling.ninth()).isEqualTo(used[(int) Math.ceil(used.length * 0.9) - 1] * 10);
    }

    @Test
    void theHoursOfOneTownshipAreThoseOfItsVillages() {
        var times = new StageTimes(SQL);
        var township = times.reports(SubjectKind.COUNTY, "140728", 9, MONTH).get("140728105");
        var villages = times.reports(SubjectKind.TOWNSHIP, "140728105", 12, MONTH);

        for (var hour = 0; hour < StageTimes.HOURS; hour++) {
            var at = hour;
            assertThat(villages.values().stream().mapToInt(h -> h[at]).sum()).isEqualTo(township[hour]);
        }
        assertThat(IntStream.of(township).sum()).isPositive();
    }

    @Test
    void aUnitHasItsOwnStagesOnly() {
        assertThat(new StageTimes(SQL).of(SubjectKind.UNIT, "U7", MONTH)).containsOnlyKeys(Stage.HANDLING);
    }

    @Test
    void aMonthOfAYearIsReadByTheIndex() {
        for (var group : List.of("on_hour", "stage")) {
            var plan = String.join("\n", SQL.fetch("""
                    explain select %s, count(*), percentile_disc(0.5) within group (order by share) from evaluation.stage_run
                    where stage in ('REPORT', 'HANDLING') and on_day between date '2026-05-01' and date '2026-05-31'
                        and grid_code like '140728%%' group by 1
                    """.formatted(group)).getValues(0, String.class));
            assertThat(plan).contains("stage_run_day_idx").doesNotContain("Seq Scan");
        }
    }
}
