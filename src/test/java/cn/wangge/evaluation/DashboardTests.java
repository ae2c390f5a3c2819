package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_FACT;
import static cn.wangge.evaluation.db.Tables.STAGE_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.CsvText;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** Charts and exports say what the pages of figures say. */
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

    @ParameterizedTest
    @ValueSource(strings = {"", "county:140728", "township:140728001", "DAY", "YEAR"})
    void thePageHasAChartWithItsTableForEachMatter(String subject) {
        var director = new PageReader(port, "centre-director");
        var asked = subject.contains(":") ? "subject=" + subject + "&period=" + day.text() : "kind=" + subject;

        var page = director.page("/evaluation/dashboard?" + asked);

        assertThat(page).contains("data-chart=\"trend\"", "data-chart=\"heat\"", "data-chart=\"rates\"", "导出 Excel");
        assertThat(page).contains("data-source", "公式版本").doesNotContain("??");
        assertThat(director.page("/evaluation/dashboard?lang=en&" + asked))
                .contains("Through the seven steps")
                .doesNotContain("??");
        director.page("/?lang=zh-CN");
    }

    @Test
    void theSubjectPageAndTheRankingLeadToTheCharts() {
        var director = new PageReader(port, "centre-director");

        assertThat(director.page("/evaluation?subject=township&period=" + day.text()))
                .contains("/evaluation/dashboard?period=");
        assertThat(director.page("/evaluation/county/" + county() + "?period=" + day.text()))
                .contains("/evaluation/dashboard?subject=county:" + county());
        assertThat(director.page("/evaluation/post/OPERATOR:operator?period=" + day.text()))
                .doesNotContain("/evaluation/dashboard?subject=post");
    }

    @Test
    void whoMayNotSeeTheCasesSeesNumbersWithoutTheWayToThem() {
        var page = "/evaluation/dashboard?period=" + day.text();

        assertThat(new PageReader(port, "centre-director").page(page)).contains("counter=FILED.due");
        assertThat(new PageReader(port, "unit-handler").page(page)).doesNotContain("counter=FILED.due", "导出 Excel");
        var handler = new PageReader(port, "unit-handler");
        assertThat(handler.get("/evaluation/dashboard.csv?period=" + day.text()).statusCode())
                .isEqualTo(403);
        assertThat(handler.get("/evaluation.xlsx?subject=unit&period=" + day.text())
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "post:OPERATOR:operator, 422",
        "nonsense, 422",
        "unit:NOBODY, 404",
        "township:1, 404",
        "unit:<script>, 404"
    })
    void anAddressOfNoSubjectIsRefused(String subject, int status) {
        var director = new PageReader(port, "centre-director");
        var asked = java.net.URLEncoder.encode(subject, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(director.get("/evaluation/dashboard?subject=" + asked).statusCode())
                .isEqualTo(status);
        assertThat(director.get("/evaluation/dashboard.csv?subject=" + asked).statusCode())
                .isEqualTo(status);
    }

    @Test
    void bothExportsHoldWhatTheChartsShow() throws Exception {
        var expected = new ArrayList<List<String>>();
        for (var chart : dashboard.charts(ask(SubjectKind.COUNTY, county()))) {
            for (var row : chart.rows()) {
                for (var cell : row.cells())
                    if (cell.isFigure()) expected.add(List.of(row.label(), cell.period(), plain(cell.value())));
            }
        }

        var csv = CsvText.rows(
                file("/evaluation/dashboard.csv?period=" + day.text()).body(), n -> {});
        assertThat(csv.get(0)).containsExactly("图表", "周期", "代码", "名称", "项目", "内容", "分子", "分母", "值", "公式版本");
        assertThat(csv.stream().skip(1).map(line -> List.of(line.get(4), line.get(1), line.get(8))))
                .containsExactlyElementsOf(expected);
        assertThat(csv).allSatisfy(line -> assertThat(line).hasSize(10));

        var sheets = sheets("/evaluation/dashboard.xlsx?period=" + day.text());
        assertThat(sheets).hasSize(expected.size());
        for (var i = 0; i < expected.size(); i++) {
            assertThat(sheets.get(i).get(4)).isEqualTo(expected.get(i).get(0));
            assertThat(number(sheets.get(i).get(8)))
                    .isEqualTo(number(expected.get(i).get(2)));
        }
    }

    @Test
    void theRankingAsExcelHoldsTheSameAsItsCsv() throws Exception {
        var csv = CsvText.rows(
                file("/evaluation.csv?subject=unit&period=" + day.text()).body(), n -> {});
        var excel = sheets("/evaluation.xlsx?subject=unit&period=" + day.text());

        assertThat(excel).hasSize(csv.size() - 1).isNotEmpty();
        for (var i = 0; i < excel.size(); i++) {
            assertThat(excel.get(i).subList(3, 5)).isEqualTo(csv.get(i + 1).subList(3, 5));
            assertThat(number(excel.get(i).get(9)))
                    .isEqualTo(number(csv.get(i + 1).get(9)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evaluation/dashboard", "/evaluation"})
    void filesAreNamedInChineseWithTheirPeriod(String path) throws Exception {
        var answer = file(path + ".xlsx?subject=" + (path.endsWith("d") ? "" : "unit") + "&period=2026-10");

        var name = answer.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(java.net.URLDecoder.decode(name, java.nio.charset.StandardCharsets.UTF_8))
                .contains("综合评价", "2026年10月.xlsx");
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

    private static String plain(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    /** The rows of all sheets below their heads; no cell is a formula. */
    private List<List<String>> sheets(String path) throws Exception {
        var rows = new ArrayList<List<String>>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file(path).body()))) {
            for (var sheet : workbook) {
                var width = sheet.getRow(0).getLastCellNum();
                for (var i = 1; i <= sheet.getLastRowNum(); i++) {
                    var row = new ArrayList<String>();
                    for (var j = 0; j < width; j++) {
                        var cell = sheet.getRow(i).getCell(j);
                        if (cell != null) assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        row.add(
                                cell == null
                                        ? ""
                                        : cell.getCellType() == CellType.NUMERIC
                                                ? String.valueOf(cell.getNumericCellValue())
                                                : cell.getStringCellValue());
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder()
                .cookieHandler(new PageReader(port, "shift-leader").cookies())
                .build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "zh-CN");
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
