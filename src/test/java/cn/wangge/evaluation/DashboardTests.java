package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.STAGE_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** Charts say what the pages of figures say. */
@WanggeTest
class DashboardTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactFollowing following;

    @Autowired
    private Evaluation evaluation;

    @Autowired
    private Tallies tallies;

    @Autowired
    private StageTimes times;

    @Autowired
    private Dashboard dashboard;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private String number;
    private Period day;

    @BeforeEach
    void closeACase() {
        LocaleContextHolder.setLocale(Locale.CHINA);
        var centre = new Centre(port);
        number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);
        following.followAll();
        day = Period.of(LocalDate.ofInstant(clock.instant(), Entries.ZONE).toString());
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void chartsOfTheCountyShowTheFiguresOfItsRow() {
        var row = evaluation.one(SubjectKind.COUNTY, county(), day);
        var charts = dashboard.charts(ask(SubjectKind.COUNTY, county()));

        var today = last(chart(charts, "trend"));
        assertThat(values(today)).startsWith(counter(row, "REPORTED.due"), counter(row, "FILED.due"));
        assertThat(chart(charts, "funnel").rows()).hasSize(7);
        assertThat(values(chart(charts, "funnel").rows().get(5))).containsExactly(counter(row, "CLOSING.finished"));
        assertThat(chart(charts, "rates").rows()).allSatisfy(rate -> {
            var figure = row.indicators().stream()
                    .filter(f -> f.name().equals(rate.label()) && f.rate())
                    .findFirst()
                    .orElseThrow();
            assertThat(rate.cells().get(0).numerator()).isEqualByComparingTo(figure.numerator());
            assertThat(rate.cells().get(0).denominator()).isEqualByComparingTo(figure.denominator());
            assertThat(rate.cells().get(0).value()).isEqualTo(figure.value());
            assertThat(rate.cells().get(0).formulaVersion()).isEqualTo(figure.formulaVersion());
        });
    }

    @Test
    void severalPeriodsAtOnceCountAsEachByItself() {
        var periods = List.of(day, day.before(), day.yearBefore());

        var together = tallies.of(SubjectKind.COUNTY, county(), periods);

        for (var period : periods) {
            assertThat(together.get(period))
                    .as(period.text())
                    .isEqualTo(tallies.of(SubjectKind.COUNTY, county(), period));
        }
    }

    @Test
    void theHoursAddUpToTheReports() {
        var heat = chart(dashboard.charts(ask(SubjectKind.COUNTY, county())), "heat");
        var reported = tallies.of(SubjectKind.COUNTY, county(), day)
                .of(Measure.REPORTED)
                .due();

        assertThat(heat.columns()).hasSize(1 + StageTimes.HOURS);
        assertThat(heat.rows()).hasSizeGreaterThan(10).allSatisfy(row -> {
            var hours = values(row);
            assertThat(hours.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(hours.get(0));
        });
        var total = heat.rows().stream().map(row -> values(row).get(0)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(total).isEqualByComparingTo(BigDecimal.valueOf(reported)).isPositive();
    }

    @Test
    void aCaseLeavesItsTimeInEachStageThatHasALimit() {
        var stages = sql.select(STAGE_RUN.STAGE, STAGE_RUN.UNIT_CODE, STAGE_RUN.SHARE)
                .from(STAGE_RUN)
                .join(CASE_FACT)
                .on(CASE_FACT.CASE_ID.eq(STAGE_RUN.CASE_ID))
                .where(CASE_FACT.NUMBER.eq(number))
                .fetch();

        assertThat(stages.getValues(STAGE_RUN.STAGE))
                .contains("REPORT", "FILING", "DISPATCH", "SIGNING", "HANDLING", "VERIFICATION", "CLOSING");
        assertThat(stages).allSatisfy(run -> {
            var ofUnit = List.of("SIGNING", "HANDLING", "FEEDBACK", "REPORT").contains(run.value1());
            assertThat(run.value2() != null).as(run.value1()).isEqualTo(ofUnit);
        });
        var day = times.of(SubjectKind.COUNTY, county(), this.day).get(Stage.HANDLING);
        assertThat(day.n()).isPositive();
        assertThat(day.inTime()).isLessThanOrEqualTo(day.n());
        assertThat(day.ninth()).isGreaterThanOrEqualTo(day.median());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2025-11-23",
        "2028-02-29, 2027-02-28",
        "2026-W53, 2025-W52",
        "2026-W10, 2025-W10",
        "2026-03, 2025-03",
        "2026-Q4, 2025-Q4",
        "2026, 2025"
    })
    void theSamePeriodOfTheYearBeforeIsOfTheSameKind(String period, String before) {
        assertThat(Period.of(period).yearBefore()).isEqualTo(Period.of(before));
    }

    private ChartAsk ask(SubjectKind kind, String code) {
        return new ChartAsk(kind, code, day, true);
    }

    private static String county() {
        return "140728";
    }

    private static ChartTable chart(List<ChartTable> charts, String id) {
        return charts.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static ChartTable.Row last(ChartTable chart) {
        return chart.rows().get(chart.rows().size() - 1);
    }

    private static List<BigDecimal> values(ChartTable.Row row) {
        return row.cells().stream().map(ChartTable.Cell::value).toList();
    }

    private static BigDecimal counter(Standing.Row row, String name) {
        return BigDecimal.valueOf(row.counters().getOrDefault(name, 0L));
    }
}
