package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wang led the unit until the 15th of March, Li from the 16th on, Zhao beside Li in May and again in July. */
class LeaderFiguresTests {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final DSLContext SQL = DATABASE.sql();
    private static final LeaderTerms TERMS = new LeaderTerms(SQL, true);
    private static final Period YEAR = Period.of("2026");
    private static final Period MARCH = Period.of("2026-03");
    private static final String WANG = "U1:wang";
    private static final String LI = "U1:li";
    private static final String ZHAO = "U1:zhao";

    private final Tallies tallies = new Tallies(SQL, TERMS);

    @BeforeAll
    static void handle() {
        var owner = DATABASE.owner();
        owner.execute("""
                insert into organization.unit (code, position, name, short_name, kind, valid_from)
                values ('U1', 900, '甲局', '甲局', 'RESPONSIBLE', '2020-01-01')""");
        owner.execute("""
                insert into organization.person (id, name, demo) values ('wang', '王', false), ('li', '李', false),
                    ('zhao', '赵', true)""");
        owner.execute("""
                insert into organization.appointment (person_id, post, unit_code, area_code, valid_from, valid_to) values
                    ('wang', 'UNIT_LEADER', 'U1', null, '2020-01-01', '2026-03-16'),
                    ('li', 'UNIT_LEADER', 'U1', null, '2026-03-16', null),
                    ('li', 'UNIT_LEADER', 'U1', '140728', '2026-04-01', '2026-05-01'),
                    ('li', 'UNIT_HANDLER', 'U1', null, '2020-01-01', null),
                    ('zhao', 'UNIT_LEADER', 'U1', null, '2026-05-01', '2026-06-01'),
                    ('zhao', 'UNIT_LEADER', 'U1', null, '2026-07-01', '2026-07-01'),
                    ('zhao', 'UNIT_LEADER', 'U1', null, '2026-07-02', '2026-08-01')""");
        entry(1, "HANDLING", "2026-03-15", null, true, null);
        entry(2, "HANDLING", "2026-03-10", "2026-03-20", false, null);
        entry(3, "HANDLING", "2026-03-16", null, true, null);
        entry(4, "HANDLING", "2026-05-20", null, false, null);
        entry(5, "HANDLING", "2026-07-09", null, true, null);
        entry(6, "SIGN_OFF", "2026-05-10", null, true, "li");
        entry(7, "SIGN_OFF", "2026-05-11", null, true, "zhao");
        entry(8, "SIGN_OFF", "2026-05-12", null, false, null);
        entry(9, "SIGN_OFF", "2026-06-12", null, false, null);
        new FactBook(SQL).count(YEAR.from().datesUntil(YEAR.to().plusDays(1)).toList());
    }

    private static void entry(int n, String measure, String on, String settled, boolean inTime, String person) {
        SQL.execute("""
                insert into casefile.case_file (id, number, tracking_code, channel, title, description, longitude, latitude,
                    grid_code, area_class, reported_by, status, step, reported_at, verification, closed_at, calendar_version)
                values (gen_random_uuid(), {0}, '', 'HOTLINE', '', '', 112.1, 37.2, '140728100', 1, 'x', 'REGISTERED', 1,
                    now(), null, null, 1)""", "L" + n);
        SQL.execute("select evaluation.keep_facts(array(select id from casefile.case_file))");
        SQL.execute("""
                insert into evaluation.entry (case_id, measure, ordinal, on_day, settled_on, in_time, grid_code, unit_code,
                    person_id, post)
                select case_id, {1}, 1, {2}::date, {3}::date, {4}, '140728100', 'U1', {5}::text, null
                from evaluation.case_fact where number = {0}""", "L" + n, measure, on, settled, inTime, person);
    }

    @Test
    void aLeaderStandsForHisUnitOnHisDaysOnly() {
        var march = tallies.of(SubjectKind.LEADER, MARCH);

        assertThat(march).containsOnlyKeys(WANG, LI);
        assertThat(march.get(WANG).of(Measure.HANDLING).due()).isEqualTo(2);
        assertThat(march.get(LI).of(Measure.HANDLING).due()).isEqualTo(1);
        // Overdue when he left, done by who came after him.
        assertThat(march.get(WANG).of(Measure.HANDLING).open()).isEqualTo(1);
        assertThat(march.get(LI).of(Measure.HANDLING).fromBefore()).isEqualTo(1);
    }

    @Test
    void whoLedAllTheTimeCountsAsHisUnitDoes() {
        var august = Period.of("2026-08");

        assertThat(tallies.of(SubjectKind.LEADER, august)).containsOnlyKeys(LI);
        var may = Period.of("2026-05");
        assertThat(tallies.of(SubjectKind.LEADER, may).get(LI).of(Measure.HANDLING))
                .isEqualTo(tallies.of(SubjectKind.UNIT, "U1", may).of(Measure.HANDLING));
    }

    @Test
    void whatALeaderSignsIsHisAndWhatNobodyTookIsHeldAgainstEachOfThem() {
        var may = tallies.of(SubjectKind.LEADER, Period.of("2026-05"));

        for (var who : List.of(LI, ZHAO)) {
            assertThat(may.get(who).of(Measure.SIGN_OFF).due()).as(who).isEqualTo(2);
            assertThat(may.get(who).of(Measure.SIGN_OFF).inTime()).as(who).isEqualTo(1);
            assertThat(may.get(who).of(Measure.SIGN_OFF).open()).as(who).isEqualTo(1);
        }
        var year = tallies.of(SubjectKind.LEADER, YEAR);
        assertThat(year.get(LI).of(Measure.SIGN_OFF).due()).isEqualTo(3);
        assertThat(year.get(ZHAO).of(Measure.SIGN_OFF).due()).isEqualTo(2);
        assertThat(year.get(WANG).of(Measure.SIGN_OFF).due()).isZero();
    }

    @Test
    void oneLeaderAloneIsReadAsAmongTheOthers() {
        for (var period : List.of(YEAR, MARCH, Period.of("2026-Q2"), Period.of("2026-W11"))) {
            tallies.of(SubjectKind.LEADER, period)
                    .forEach((code, counts) -> assertThat(tallies.of(SubjectKind.LEADER, code, period))
                            .as(period.text() + " " + code)
                            .isEqualTo(counts));
        }
        assertThat(tallies.of(SubjectKind.LEADER, ZHAO, MARCH)).isEqualTo(Counts.NONE);
    }

    @Test
    void daysOfSeveralAppointmentsCountOnceAndGapsDoNot() {
        assertThat(TERMS.of(LI, YEAR).stretches()).containsExactly(YEAR.clipped(LocalDate.of(2026, 3, 16), YEAR.to()));
        assertThat(TERMS.of(ZHAO, YEAR).days()).isEqualTo(31 + 30);
        assertThat(TERMS.of(ZHAO, YEAR).stretches()).hasSize(2);
        assertThat(TERMS.of(WANG, YEAR).days()).isEqualTo(31 + 28 + 15);
    }

    @Test
    void theMadeUpAreNotEvaluatedWhileTheDemonstrationIsOff() {
        assertThat(new LeaderTerms(SQL, false).within(YEAR))
                .extracting(LeaderTerms.Term::code)
                .containsOnly(WANG, LI);
    }

    @ParameterizedTest
    @EnumSource(Expression.Aspect.class)
    void theCasesBehindANumberOfALeaderAreAsManyAsTheNumber(Expression.Aspect aspect) {
        var cases = new CountedCases(SQL, TERMS);
        for (var measure : List.of(Measure.HANDLING, Measure.SIGN_OFF)) {
            for (var period : List.of(YEAR, MARCH, Period.of("2026-05"))) {
                tallies.of(SubjectKind.LEADER, period)
                        .forEach((code, counts) -> assertThat(cases.count(
                                        SubjectKind.LEADER, code, period, new Expression.Term(1, measure, aspect)))
                                .as(code + " " + period.text() + " " + measure)
                                .isEqualTo((int) aspect.of(counts.of(measure))));
            }
        }
    }
}
