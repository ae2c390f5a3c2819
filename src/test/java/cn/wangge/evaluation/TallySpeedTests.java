package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A year of 200,000 made-up cases, five entries each. */
class TallySpeedTests {

    private static final int CASES = 200_000;
    private static final Period YEAR = Period.of("2026");
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final DSLContext SQL = DATABASE.sql();

    /** Two leaders of a unit, the one after the other, the change anywhere in the year. */
    private static void lead() {
        var owner = DATABASE.owner();
        owner.execute("""
                insert into organization.unit (code, position, name, short_name, kind, valid_from)
                select 'U' || n, 1000 + n, 'U' || n, '', 'RESPONSIBLE', '2020-01-01' from generate_series(0, 59) n""");
        owner.execute("""
                insert into organization.person (id, name) select 'l' || n, 'L' from generate_series(0, 119) n""");
        owner.execute("""
                insert into organization.appointment (person_id, post, unit_code, valid_from, valid_to)
                select 'l' || n, 'UNIT_LEADER', 'U' || n % 60,
                    case when n < 60 then date '2020-01-01' else date '2026-01-02' + (n - 60) * 6 end,
                    case when n < 60 then date '2026-01-02' + n * 6 end
                from generate_series(0, 119) n""");
    }

    @BeforeAll
    static void countAYear() {
        lead();
        SQL.execute("""
                insert into casefile.case_file (id, number, tracking_code, channel, title, description, longitude, latitude,
                    grid_code, area_class, reported_by, status, step, reported_at, verification, closed_at, calendar_version)
                select gen_random_uuid(), 'T' || n, '', 'HOTLINE', '', '', 112.1, 37.2, '', 1, 'x', 'REGISTERED', 1,
                    now(), null, null, 1
                from generate_series(1, %d) n
                """.formatted(CASES));
        SQL.execute("""
                insert into evaluation.case_fact (case_id, number, title, grid_code, status, reported_on, exempted, log_sequence)
                select id, number, '', '', 'CLOSED', date '2026-01-01', false, 1 from casefile.case_file
                """);
        SQL.execute("""
                insert into evaluation.entry (case_id, measure, ordinal, on_day, settled_on, in_time, grid_code, unit_code,
                    person_id, post)
                select f.case_id, m, 1, d.day, case when late then d.day + 1 + n %% 40 end, not late,
                    '140728' || lpad((100 + n %% 17)::text, 3, '0') || lpad((200 + n %% 16)::text, 3, '0')
                        || lpad((1 + n %% 5)::text, 3, '0'),
                    'U' || n %% 60, case when m = 'VERIFICATION' then 'p' || n %% 300 end,
                    case when m = 'VERIFICATION' then 'INSPECTOR' end
                from (select case_id, substr(number, 2)::int n from evaluation.case_fact) f
                cross join unnest(array ['FILED', 'DISPATCH', 'HANDLING', 'CLOSING', 'VERIFICATION']) m
                cross join lateral (select n %% 10 = 0 and m in ('HANDLING', 'CLOSING') late) l
                cross join lateral (select date '2026-01-01' + n %% 365 as day) d
                """.replace("%%", "%"));
        SQL.execute("analyze evaluation.entry");
        new FactBook(SQL).count(YEAR.from().datesUntil(YEAR.to().plusDays(1)).toList());
        SQL.execute("analyze evaluation.tally");
    }

    @Test
    void aYearOfEveryKindOfSubjectAnswersWithinASecond() {
        var tallies = new Tallies(SQL, new LeaderTerms(SQL, true));
        for (var kind : SubjectKind.values()) {
            tallies.of(kind, YEAR);
            var before = System.nanoTime();
            var counts = tallies.of(kind, YEAR);
            var took = Duration.ofNanos(System.nanoTime() - before);

            LoggerFactory.getLogger(TallySpeedTests.class)
                    .info("year of {}: {} subjects in {}", kind, counts.size(), took);
            assertThat(counts).isNotEmpty();
            assertThat(took).as(kind.name()).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void whatTheMonthsSayOfAYearAreTheEntries() {
        var county = new Tallies(SQL, new LeaderTerms(SQL, true))
                .of(SubjectKind.COUNTY, YEAR)
                .get("140728");

        assertThat(county.of(Measure.FILED).due()).isEqualTo(CASES);
        assertThat(county.of(Measure.CLOSING).due()).isEqualTo(CASES);
        assertThat(county.of(Measure.CLOSING).inTime()).isEqualTo(CASES * 9L / 10);
        // Done late, yet before the year ended; the rest was open at its end.
        var late = SQL.fetchOne(
                        "select count(*) from evaluation.entry where measure = 'CLOSING' and settled_on <= date '2026-12-31'")
                .get(0, Long.class);
        assertThat(county.of(Measure.CLOSING).late()).isEqualTo(late).isPositive();
        assertThat(county.of(Measure.CLOSING).open()).isEqualTo(CASES / 10 - late);
    }

    @Test
    void aMonthOfDaysSaysWhatTheMonthSays() {
        var month = Period.of("2026-05");
        var byMonth = new Tallies(SQL, new LeaderTerms(SQL, true)).of(SubjectKind.UNIT, month);
        var byDay = new Tallies(SQL, new LeaderTerms(SQL, true))
                .of(SubjectKind.UNIT, new Period("x", Period.Kind.DAY, month.from(), month.to()));

        assertThat(byDay).isEqualTo(byMonth);
        assertThat(byMonth.values()).anyMatch(c -> c.of(Measure.HANDLING).fromBefore() > 0);
    }

    @Test
    void theCasesBehindANumberAreAsManyAsTheNumber() {
        var cases = new CountedCases(SQL, new LeaderTerms(SQL, true));
        var month = Period.of("2026-05");
        var counts = new Tallies(SQL, new LeaderTerms(SQL, true)).of(SubjectKind.UNIT, "U10", month);
        for (var aspect : Expression.Aspect.values()) {
            var term = new Expression.Term(1, Measure.HANDLING, aspect);
            assertThat(cases.count(SubjectKind.UNIT, "U10", month, term))
                    .as(aspect.name())
                    .isEqualTo((int) aspect.of(counts.of(Measure.HANDLING)));
        }
    }

    @Test
    void countingOneDayAgainLeavesTheRest() {
        var before = SQL.fetchCount(cn.wangge.evaluation.db.Tables.TALLY);
        new FactBook(SQL).count(java.util.List.of(LocalDate.of(2026, 5, 5)));
        assertThat(SQL.fetchCount(cn.wangge.evaluation.db.Tables.TALLY)).isEqualTo(before);
    }
}
