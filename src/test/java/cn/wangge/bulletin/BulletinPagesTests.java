package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.evaluation.FactsFixture;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A bulletin is drawn up, issued by another person and published; a case is printed. */
@WanggeTest
class BulletinPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MakeBulletins making;

    @Autowired
    private Archive archive;

    @Autowired
    private ReportShelf shelf;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private ManualClock clock;

    private String number;
    private String day;

    @BeforeEach
    void closeACaseOnADayOfItsOwn() {
        clock.pass(Duration.ofDays(1));
        var centre = new Centre(port);
        number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveToTheEnd(number);
        day = LocalDate.ofInstant(clock.instant(), BulletinWords.ZONE).toString();
    }

    @Test
    void aBulletinIsDrawnUpIssuedByAnotherAndPublishedWithoutSingleCases() throws IOException, InterruptedException {
        assertThat(ask("centre-director").body()).contains("已开始生成");
        making.makeAll();
        var id = made();

        assertThat(issue("centre-director", id).body()).contains("尚未结束");
        clock.pass(Duration.ofDays(1));
        assertThat(issue("centre-director", id).body()).contains("签发人不能是生成人");
        assertThat(as("unit-leader").page("/bulletins?period=" + day)).doesNotContain(id);
        assertThat(as("unit-leader").get("/bulletins/" + id + ".pdf").statusCode())
                .isEqualTo(404);
        assertThat(issue("efficiency", id).body()).contains("简报已签发");
        assertThat(as("unit-leader").page("/bulletins?period=" + day))
                .contains(id, "已签发")
                .doesNotContain("??", "/issue");
        assertThat(fetch("/public/bulletins/" + id + ".pdf", null).statusCode()).isEqualTo(404);
        assertThat(as("efficiency")
                        .post("/bulletins", "/bulletins/" + id + "/publish", Map.of())
                        .body())
                .contains("已向社会公布");

        assertThat(new String(fetch("/public", null).body(), "UTF-8")).contains(id, "值班快报");
        assertThat(text(fetch("/public/bulletins/" + id + ".pdf", null).body()))
                .contains("全县概况")
                .doesNotContain("重点、超期和督办案卷");
        assertThat(text(fetch("/api/v1/bulletins/" + id + ".pdf", "leader").body()))
                .contains("全县概况", "重点、超期和督办案卷", "公式版本2026-1");
        assertThat(fetch("/api/v1/bulletins/" + id + ".docx", "leader").statusCode())
                .isEqualTo(200);
        assertThat(fetch("/api/v1/bulletins/" + id + ".exe", "leader").statusCode())
                .isEqualTo(404);
        assertThat(new String(fetch("/api/v1/bulletins?limit=100", "leader").body(), "UTF-8"))
                .contains(id, "\"sha256\":\"", "\"state\":\"PUBLISHED\"");
    }

    @Test
    void theAnnexNamesTheCasesBehindTheFiguresAsFarAsTheReaderMaySeeThem() throws IOException, InterruptedException {
        FactsFixture.follow(product);
        ask("centre-director");
        making.makeAll();
        var annex = "/bulletins/" + made() + "/annex.";

        var csv = new String(fetch(annex + "csv", "shift-leader").body(), "UTF-8");
        assertThat(csv).startsWith("\ufeff案卷编号,问题,责任单位,所在网格,结果,结案日期,到期日期\r\n");
        assertThat(csv.lines().filter(line -> line.startsWith(number + ",")))
                .singleElement()
                .asString()
                .contains("按期结案," + day);
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(fetch(annex + "xlsx", "shift-leader").body()))) {
            assertThat(book.getSheetAt(0))
                    .anyMatch(row -> row.getCell(0).toString().equals(number));
        }
        assertThat(fetch(annex + "csv", "inspector").statusCode()).isEqualTo(403);
        assertThat(fetch(annex + "csv", "leader").statusCode()).isEqualTo(404);
        assertThat(as("shift-leader").page("/bulletins?period=" + day)).contains(annex + "csv");
    }

    @Test
    void anIssueNamesTheLayoutThatPrintedIt() {
        ask("centre-director");
        making.makeAll();
        var issue = archive.find(UUID.fromString(made())).orElseThrow();

        assertThat(issue.getLayout()).isEqualTo(shelf.layout("bulletin").sha256());
        assertThat(issue.getLayoutOwn()).isFalse();
    }

    @Test
    void theSameDayDrawnUpAgainIsTheNextEdition() {
        ask("shift-leader");
        assertThat(ask("shift-leader").body()).contains("正在生成");
        making.makeAll();
        ask("shift-leader");
        making.makeAll();

        assertThat(as("shift-leader").page("/bulletins?kind=DAY&period=" + day)).contains("第 1 版", "第 2 版");
        assertThat(as("shift-leader").page("/bulletins?lang=en&kind=DAY&period=" + day))
                .contains("Daily report")
                .doesNotContain("??");
        as("shift-leader").page("/?lang=zh-CN");
    }

    @Test
    void nobodyDrawsUpWhatHasNotBegunOrIsNoPeriod() {
        assertThat(post("shift-leader", "2999-01").body()).contains("还没有开始");
        assertThat(post("shift-leader", "昨天").body()).contains("不是有效的评价周期");
    }

    @Test
    void aCaseIsPrintedWithItsWholeLog() throws IOException, InterruptedException {
        assertThat(as("shift-leader").page("/cases/" + number)).contains("/cases/" + number + "/file.pdf");

        var paper = text(fetch("/cases/" + number + "/file.pdf", "shift-leader").body());

        assertThat(paper).contains(number, "基本情况", "时限明细", "办理记录", "同意结案", "第1页共");
        assertThat(paper).doesNotContain("casework.", "page.facts", "bulletin.");
        assertThat(fetch("/cases/" + number + "/file.pdf", null).statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> ask(String who) {
        return post(who, day);
    }

    private HttpResponse<String> post(String who, String period) {
        return as(who).post("/bulletins", "/bulletins", Map.of("period", period));
    }

    private HttpResponse<String> issue(String who, String id) {
        return as(who).post("/bulletins", "/bulletins/" + id + "/issue", Map.of());
    }

    private String made() {
        return archive.list("DAY", java.util.Set.of(Archive.State.DRAFT), 100).stream()
                .filter(issue -> issue.getPeriod().equals(day))
                .findFirst()
                .orElseThrow()
                .getId()
                .toString();
    }

    private PageReader as(String who) {
        return new PageReader(port, who);
    }

    /** Bytes; pages of staff by the session of who signs in, the interface by its own credentials. */
    private HttpResponse<byte[]> fetch(String path, String who) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "zh-CN");
        var http = HttpClient.newBuilder();
        if (who != null && path.startsWith("/api/")) {
            var credentials = Base64.getEncoder().encodeToString((who + ":wangge-demo").getBytes());
            request.header("Authorization", "Basic " + credentials);
        } else if (who != null) {
            http.cookieHandler(as(who).cookies());
        }
        return http.build().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
