package cn.wangge.security.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WanggeTest
class CalendarPagesTests {

    /** Each notice is about a year of its own, far from what other tests count. */
    private static final AtomicInteger YEAR = new AtomicInteger(2110);

    @LocalServerPort
    private int port;

    private Browserless admin;
    private Browserless leader;

    @BeforeEach
    void signIn() {
        admin = new Browserless(port).signIn("admin");
        leader = new Browserless(port).signIn("shift-leader");
        admin.get("/settings/calendar/import");
        leader.get("/settings/calendar/import");
    }

    @Test
    void everybodyInsideReadsTheCalendarAndOnlySomeChangeIt() {
        for (var who : new String[] {"operator", "unit-handler", "auditor"}) {
            var other = new Browserless(port).signIn(who);
            assertThat(other.get("/settings/calendar").body())
                    .contains("各年度节假日", "2026")
                    .doesNotContain("/settings/calendar/import");
            assertThat(other.get("/settings/calendar/years/2026").body()).contains("春节放假", "调休上班");
            for (var path : new String[] {"import", "hours", "recomputation"})
                assertThat(other.get("/settings/calendar/" + path).status()).isEqualTo(403);
        }
        for (var path : new String[] {"", "/import", "/hours", "/recomputation", "/limits", "/years/2026"}) {
            var english = new Browserless(port).speaking("en").signIn("admin").get("/settings/calendar" + path);
            assertThat(english.status()).as(path).isEqualTo(200);
            assertThat(english.body()).as(path).doesNotContain("??", ">settings.");
        }
    }

    @Test
    void everyStepsLimitIsShownWithItsClassesAndItsSource() {
        var page = new Browserless(port)
                .signIn("inspector")
                .get("/settings/calendar/limits")
                .body();

        assertThat(page).contains("核实时限", "核查时限", "2工作时", "4工作时", "8工作时", "参照数字城管系统核实任务时限", "15分钟");
    }

    @Test
    void aYearThatIsMissingIsSaidOnTheCalendarAndInTheOverview() {
        assertThat(admin.get("/settings/calendar").body()).contains("2027年节假日尚未导入", "尚未导入，涉及该年的期限");
        assertThat(admin.get("/settings").body()).contains("2027年节假日尚未导入", "导入节假日");
    }

    @Test
    void whatOnePersonBringsAnotherApproves() {
        var year = YEAR.incrementAndGet();
        var page = drawn(year + "-01-01,holiday,元旦\n" + year + "-01-02,workday,元旦\n");
        assertThat(admin.get(page).body()).contains("新增 2 天，改动 0 天，取消 0 天", "提交批准");
        assertThat(leader.get(page).status()).isEqualTo(404);

        admin.post(page + "/offer", Map.of());
        var body = leader.get(page).body();
        var seen = Map.of("seen", between(body, "name=\"seen\" value=\"", "\""));
        assertThat(admin.get(page).body()).contains("等待另一人批准").doesNotContain("批准并发布");
        admin.post(page + "/confirm", seen);
        assertThat(admin.get(page).body()).contains("不能批准本人提出的变更");
        assertThat(leader.post(page + "/confirm", seen).location()).isEqualTo("/settings/calendar");

        assertThat(leader.get("/settings/calendar/years/" + year).body())
                .contains("放假 1 天，调休上班 1 天", "第" + year + "号通知");
        assertThat(leader.get(page).body()).contains("发布为第");
    }

    @Test
    void aFileWithFaultsIsExplainedByLineAndChangesNothing() {
        var answer = upload("date,type,name\n2150-02-30,holiday,元旦\n2150-01-01,frei,元旦\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("第2行：日期“2150-02-30”不正确", "第3行：类型“frei”不认识");
        assertThat(admin.get("/settings/calendar/years/2150").status()).isEqualTo(404);
    }

    @Test
    void whoWasTooLateLooksAgain() {
        var first = drawn(YEAR.incrementAndGet() + "-01-01,holiday,元旦\n");
        admin.post(first + "/offer", Map.of());
        leader.get(first);

        leader.post(first + "/confirm", Map.of("seen", "0"));

        assertThat(leader.get(first).body()).contains("工作日历已有新版本", "批准并发布");
        leader.post(first + "/refuse", Map.of());
        assertThat(leader.get(first).body()).contains("退回").doesNotContain("批准并发布");
    }

    @Test
    void aTownshipGetsHoursOfItsOwnByTwoPersonsAndDeadlinesFollow() {
        var typed = Map.of(
                "township",
                "140728205",
                "effectiveOn",
                "2100-01-01",
                "source",
                "乡政府通知",
                "from0",
                "01-01",
                "to0",
                "12-31",
                "hours0",
                "9:00-12:00，14:30至17:30");
        var page = admin.post("/settings/calendar/hours", typed).location();
        assertThat(admin.get(page).body()).contains("09:00–12:00", "14:30–17:30", "按全县作息时间");
        admin.post(page + "/offer", Map.of());
        var seen = between(leader.get(page).body(), "name=\"seen\" value=\"", "\"");
        leader.post(page + "/confirm", Map.of("seen", seen));

        // Monday, 1 March 2100, 08:00.
        var asked = "/api/v1/deadlines/preview?clock=WORKING_HOURS&limit=4&from=2100-03-01T08:00:00%2B08:00";
        var centre = new Centre(port);
        var ofTownship = centre.get("operator", asked + "&township=140728205").body();
        assertThat(ofTownship.get("dueAt").asText()).isEqualTo("2100-03-01T15:30:00+08:00");
        assertThat(ofTownship.get("explanation").get(0).asText()).contains("09:00至12:00，计3工作时");
        assertThat(ofTownship.get("warnings").get(0).asText()).contains("2100年节假日尚未导入");
        assertThat(centre.get("operator", asked).body().get("dueAt").asText()).isEqualTo("2100-03-01T12:00:00+08:00");
    }

    @Test
    void hoursThatCannotBeReadAreKeptAsTyped() {
        var typed = Map.of(
                "effectiveOn", "2101-01-01", "source", "通知", "from0", "01-01", "to0", "12-31", "hours0", "八点到十二点");

        var answer = admin.post("/settings/calendar/hours", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("时段格式不正确", "value=\"八点到十二点\"");
    }

    @Test
    void aPreviewThatMakesNoSenseIsRefused() {
        var centre = new Centre(port);
        var asked = "/api/v1/deadlines/preview?clock=NATURAL_DAYS&limit=";
        assertThat(centre.get("operator", asked + "-1&from=2026-11-23T08:00:00Z")
                        .status())
                .isEqualTo(422);
        assertThat(centre.get("operator", asked + "1&from=gestern").status()).isEqualTo(422);
        assertThat(centre.get("operator", asked + "1&from=2026-11-23T08:00:00Z&township=x")
                        .status())
                .isEqualTo(422);
    }

    private String drawn(String lines) {
        var answer = upload("date,type,name\n" + lines);
        assertThat(answer.location()).startsWith("/settings/calendar/changes/");
        return answer.location();
    }

    private Browserless.Page upload(String text) {
        var source = URLEncoder.encode("第" + text.split("\n")[1].substring(0, 4) + "号通知", StandardCharsets.UTF_8);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return admin.upload("/settings/calendar/import?source=" + source, "holidays.csv", "text/csv", bytes);
    }

    private static String between(String text, String before, String after) {
        var from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
