package cn.wangge.evaluation;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** The page of charts and its files, as they are sent. */
@WanggeTest
class DashboardExportTests {

    @LocalServerPort
    private int port;

    @Autowired
    private FactFollowing following;

    @Autowired
    private Dashboard dashboard;

    @Autowired
    private ManualClock clock;

    private Period day;

    @BeforeEach
    void closeACase() {
        LocaleContextHolder.setLocale(Locale.CHINA);
        var centre = new Centre(port);
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);
        following.followAll();
        day = Period.of(LocalDate.ofInstant(clock.instant(), Entries.ZONE).toString());
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
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
