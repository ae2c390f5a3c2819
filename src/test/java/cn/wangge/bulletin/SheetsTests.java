package cn.wangge.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.bulletin.IssueSearch.Wanted;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.Post;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sheets of units, townships and people, and the report on what is overdue: what they say and who reads them. */
@WanggeTest
class SheetsTests {

    private static final String UNIT = LateWork.UNIT;
    private static final String TOWNSHIP = LateWork.TOWNSHIP;

    @LocalServerPort
    private int port;

    @Autowired
    private MakeBulletins making;

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate sql;

    private String number;
    private LocalDate day;

    /** A case that the unit has handled late, and that an inspector has verified late, on a day of its own. */
    @BeforeEach
    void leaveACaseOverdue() {
        clock.pass(Duration.ofDays(3));
        day = LocalDate.ofInstant(clock.instant(), BulletinWords.ZONE);
        number = LateWork.leave(port, sql, day);
        clock.pass(Duration.ofDays(1));
    }

    @Test
    void theSheetOfAUnitNamesItsFiguresAndTheCasesThatCostThem() throws IOException, InterruptedException {
        ask(PaperKind.UNIT_SHEET, UNIT);
        var id = issued(PaperKind.UNIT_SHEET, UNIT);

        var text = text(fetch("/bulletins/" + id + ".pdf", "unit-leader").body());

        assertThat(text).contains("责任单位评价单", "城市管理综合执法局", "指标和得失分", "超期处置的案卷", number, "未办结", "发：城市");
        assertThat(text).doesNotContain("bulletin.", "evaluation.");
        try (var word = new XWPFDocument(new ByteArrayInputStream(
                        fetch("/bulletins/" + id + ".docx", "leader").body()));
                var excel = new XSSFWorkbook(new ByteArrayInputStream(
                        fetch("/bulletins/" + id + ".xlsx", "leader").body()))) {
            assertThat(new XWPFWordExtractor(word).getText()).contains(number, "失分");
            var cells = new ArrayList<String>();
            excel.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            assertThat(cells).contains(number, "按期处置率");
        }
        assertThat(as("unit-leader").page("/bulletins?paper=UNIT_SHEET&period=" + day))
                .contains("责任单位评价单：城市管理综合执法局（" + day + "）")
                .doesNotContain("??", "action=\"/bulletins\"");
    }

    @Test
    void aSheetIsForWhomItIsAboutAndForThoseWhoLead() {
        ask(PaperKind.UNIT_SHEET, UNIT);
        ask(PaperKind.TOWNSHIP_SHEET, TOWNSHIP);
        assertThat(seen(PaperKind.UNIT_SHEET, leaderOf(UNIT))).isZero();
        assertThat(as("unit-leader")
                        .get("/bulletins/" + find(PaperKind.UNIT_SHEET, UNIT) + ".pdf")
                        .statusCode())
                .isEqualTo(404);
        issued(PaperKind.UNIT_SHEET, UNIT);
        issued(PaperKind.TOWNSHIP_SHEET, TOWNSHIP);

        assertThat(seen(PaperKind.UNIT_SHEET, leaderOf(UNIT))).isOne();
        assertThat(seen(PaperKind.UNIT_SHEET, leaderOf("ZJJ"))).isZero();
        assertThat(seen(PaperKind.UNIT_SHEET, at(Post.TOWNSHIP_OPERATOR, TOWNSHIP)))
                .isZero();
        assertThat(seen(PaperKind.UNIT_SHEET, actor("x", Post.LEADER, null, null)))
                .isOne();
        assertThat(seen(PaperKind.TOWNSHIP_SHEET, at(Post.TOWNSHIP_OPERATOR, TOWNSHIP)))
                .isOne();
        assertThat(seen(PaperKind.TOWNSHIP_SHEET, at(Post.VILLAGE_DESK, TOWNSHIP + "001")))
                .isOne();
        assertThat(seen(PaperKind.TOWNSHIP_SHEET, at(Post.TOWNSHIP_OPERATOR, "140728100")))
                .isZero();
        assertThat(seen(PaperKind.TOWNSHIP_SHEET, leaderOf(UNIT))).isZero();
    }

    @Test
    void theSheetOfAPersonIsForThatPersonAndTheCentreAlone() throws IOException, InterruptedException {
        assertThat(post("efficiency", PaperKind.PERSON_SHEET, "INSPECTOR:inspector")
                        .body())
                .contains("值班班长或中心主任");
        ask(PaperKind.PERSON_SHEET, "INSPECTOR:inspector");
        var id = issued(PaperKind.PERSON_SHEET, "INSPECTOR:inspector");

        assertThat(text(fetch("/bulletins/" + id + ".pdf", "inspector").body()))
                .contains("岗位人员评价单", "失分的案卷", number, "按时核查率");
        assertThat(fetch("/bulletins/" + id + ".pdf", "inspector-2").statusCode())
                .isEqualTo(404);
        for (var who : List.of("leader", "efficiency", "operator", "unit-leader", "auditor")) {
            assertThat(fetch("/bulletins/" + id + ".pdf", who).statusCode())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(fetch("/bulletins/" + id + ".pdf", "shift-leader").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theReportOnWhatIsOverdueTellsHowLongAndWhatWasDone() throws IOException, InterruptedException {
        ask(PaperKind.ESCALATION, "");
        var id = issued(PaperKind.ESCALATION, "");

        assertThat(text(fetch("/bulletins/" + id + ".pdf", "efficiency").body()))
                .contains("超期督办情况报告", "超期案卷明细", number, "城市管理综合执法局（", "未督办", "报：县效能办", "签发（签字）：");
        assertThat(fetch("/bulletins/" + id + ".pdf", "unit-leader").statusCode())
                .isEqualTo(404);
        assertThat(as("efficiency")
                        .post("/bulletins", "/bulletins/" + id + "/publish", Map.of())
                        .body())
                .contains("不向社会公布");
    }

    @Test
    void allSheetsOfAPeriodAreDrawnUpIssuedAndTakenAwayTogether() throws IOException, InterruptedException {
        var list = "/bulletins?paper=TOWNSHIP_SHEET&period=" + day;
        var fields = Map.of("paper", "TOWNSHIP_SHEET", "subject", TOWNSHIP, "period", day.toString());
        assertThat(as("shift-leader")
                        .post("/bulletins?paper=TOWNSHIP_SHEET", "/bulletins/all", fields)
                        .body())
                .contains("已开始生成", "本期进度");
        making.makeAll();
        assertThat(as("centre-director").page(list)).contains("打包下载", "全部签发");
        assertThat(as("centre-director").post(list, "/bulletins/issue", fields).body())
                .contains("已签发 1 份");

        try (var zip = new ZipInputStream(new ByteArrayInputStream(
                fetch("/bulletins/sheets.zip?paper=TOWNSHIP_SHEET&period=" + day, "township-operator")
                        .body()))) {
            assertThat(zip.getNextEntry().getName()).endsWith("township-sheet-140728001-" + day + ".pdf");
            assertThat(text(zip.readAllBytes())).contains("乡镇（街办）评价单", "超期的案卷", number);
            assertThat(zip.getNextEntry()).isNull();
        }
        assertThat(fetch("/bulletins/sheets.zip?paper=ESCALATION&period=" + day, "unit-leader")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theBulletinOfADayThatIsOverListsWhatWasLateThenAndALaterEditionIsACorrection()
            throws IOException, InterruptedException {
        ask(PaperKind.BULLETIN, "");
        var first = text(fetch("/bulletins/" + issued(PaperKind.BULLETIN, "") + ".pdf", "leader")
                .body());
        assertThat(first).contains("本期处置超期的案卷共", "督办、移送和问责结果", "总第").doesNotContain("更正版");

        ask(PaperKind.BULLETIN, "");
        var second = text(fetch("/bulletins/" + issued(PaperKind.BULLETIN, "") + ".pdf", "leader")
                .body());

        assertThat(second).contains("值班快报（更正版）", "更正第1版，主要数据没有变化");
        assertThat(number(second)).isEqualTo(number(first));
        day = day.plusDays(1);
        ask(PaperKind.BULLETIN, "");
        var next = text(fetch("/bulletins/" + find(PaperKind.BULLETIN, "") + ".pdf", "shift-leader")
                .body());
        assertThat(number(next)).isNotEqualTo(number(first));
    }

    private static String number(String text) {
        return text.substring(text.indexOf('第'), text.indexOf("期）"));
    }

    @Test
    void aMonthTellsOfSatisfactionOfWhatIsLeftOutAndOfPlaces() throws IOException, InterruptedException {
        var month = Period.around(Period.Kind.MONTH, day).text();
        as("shift-leader").post("/bulletins", "/bulletins", Map.of("period", month));
        making.makeAll();
        var director = actor("centre-director", Post.CENTRE_DIRECTOR, null, null);
        var id = bulletins
                .seen(director, new Wanted("BULLETIN", "", "", month), 0, 1)
                .get(0)
                .getId();

        assertThat(text(fetch("/bulletins/" + id + ".pdf", "shift-leader").body()))
                .contains("群众满意度", "解决率", "挂账、延期和不计入考核的案卷", "并案", "热点问题和部位", "第1页")
                .doesNotContain("bulletin.", "evaluation.");
    }

    @Test
    void whatIsOnNoListIsNotAskedFor() {
        assertThat(post("shift-leader", PaperKind.UNIT_SHEET, "NOBODY").body()).contains("请选择名单中");
        assertThat(post("shift-leader", PaperKind.ESCALATION, UNIT).body()).contains("请选择名单中");
    }

    private void ask(PaperKind paper, String subject) {
        assertThat(post("shift-leader", paper, subject).body()).contains("已开始生成");
        making.makeAll();
    }

    private HttpResponse<String> post(String who, PaperKind paper, String subject) {
        var fields = Map.of("paper", paper.name(), "subject", subject, "period", day.toString());
        return as(who).post("/bulletins", "/bulletins", fields);
    }

    private String issued(PaperKind paper, String subject) {
        var id = find(paper, subject);
        var answer = as("centre-director").post("/bulletins", "/bulletins/" + id + "/issue", Map.of());
        assertThat(answer.body()).contains("已签发");
        return id;
    }

    private String find(PaperKind paper, String subject) {
        var director = actor("centre-director", Post.CENTRE_DIRECTOR, null, null);
        return bulletins
                .seen(director, new Wanted(paper.name(), "", subject, day.toString()), 0, 1)
                .get(0)
                .getId()
                .toString();
    }

    private int seen(PaperKind paper, Actor actor) {
        var period = Period.of(day.toString());
        return bulletins.countSeen(actor, new Wanted(paper.name(), "DAY", "", period.text()));
    }

    private static Actor leaderOf(String unit) {
        return actor("x", Post.UNIT_LEADER, null, new UnitId(unit));
    }

    private static Actor at(Post post, String area) {
        return actor("x", post, new GridCode(area), null);
    }

    private static Actor actor(String id, Post post, @Nullable GridCode area, @Nullable UnitId unit) {
        return new Actor(new PersonId(id), id, List.of(new Appointment(post, area, unit)));
    }

    private PageReader as(String who) {
        return new PageReader(port, who);
    }

    private HttpResponse<byte[]> fetch(String path, String who) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newBuilder()
                .cookieHandler(as(who).cookies())
                .build()
                .send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
