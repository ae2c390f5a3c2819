package cn.wangge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casework.CaseworkSamples;
import cn.wangge.intake.IntakeSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTests {

    private static final Rendering RENDERING = new Rendering();
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Template, name of the kept page, model, parameter, text it must show, text in English. */
    static Stream<Arguments> pages() {
        return Stream.of(
                page("login", "login", Map.of("demoAccounts", demo()), "", "演示账号", "Demo accounts"),
                page("login", "login-error", Map.of(), "error", "账号或密码不正确。", "Account or password is wrong."),
                page("login", "login-locked", Map.of(), "locked", "登录尝试过于频繁", "Too many attempts"),
                page("login", "login-out", Map.of(), "logout", "您已退出登录。", "You have signed out."),
                page("start", "start", signedIn(start()), "", "超期 4", "4 overdue"),
                page("start", "start-empty", signedIn(quiet()), "", "没有已领取未办结的案卷。", "You hold no open case."),
                page("start", "start-public", Map.of(), "", "我要反映问题", "Report a problem"),
                page("casework/worklist", "worklist", desk(CaseworkSamples.worklist()), "", "本页 4 件，共 37 件", "4 on this page"),
                page("casework/worklist", "worklist-empty", desk(CaseworkSamples.emptyWorklist(false)), "", "暂无待办案卷。", "No cases are waiting."),
                page("casework/worklist", "worklist-none", desk(CaseworkSamples.emptyWorklist(true)), "", "没有符合条件的案卷", "Clear the filters"),
                page("casework/item", "item", desk(CaseworkSamples.item()), "", "处置预案", "Contingency plan"),
                page("casework/item", "item-refused", desk(CaseworkSamples.refusedItem()), "", "有以下内容需要更正", "Please correct"),
                page("casework/item", "item-other", desk(CaseworkSamples.itemOfAnother()), "", "已由张晓梅领取", "Claimed by 张晓梅"),
                page("casework/item", "item-fields", desk(CaseworkSamples.everyField()), "", "请选择责任单位。", "Please choose"),
                page("casework/case", "case", desk(CaseworkSamples.caseFile()), "", "为什么是这个时间", "Why this moment"),
                page("casework/case", "case-closed", desk(CaseworkSamples.closedCase()), "", "没有待办任务。", "No task is open."),
                page("casework/cases", "cases", desk(CaseworkSamples.search()), "", "共 1,000 件以上", "more than 1,000"),
                page("casework/cases", "cases-empty", desk(CaseworkSamples.emptySearch()), "", "没有符合条件的案卷", "No case matches"),
                page("intake/report", "report", Map.of("view", IntakeSamples.blankReport()), "", "使用当前位置", "Use my position"),
                page("intake/report", "report-refused", Map.of("view", IntakeSamples.refusedReport()), "", "不在平遥县范围内", "Please correct"),
                page("intake/report", "report-staff", desk(IntakeSamples.staffReport()), "", "代为上报", "On behalf of"),
                page("intake/reported", "reported", Map.of("view", IntakeSamples.receipt()), "", "K7QF-3M2X", "K7QF-3M2X"),
                page("intake/reported", "reported-staff", desk(IntakeSamples.staffReceipt()), "", "查看案卷", "Open case"),
                page("intake/track", "track", Map.of("view", IntakeSamples.track()), "", "已派给责任单位处理", "What was done"),
                page("intake/track", "track-blank", Map.of("view", IntakeSamples.blankTrack()), "", "查询码", "Tracking code"),
                page("intake/track", "track-failed", Map.of("view", IntakeSamples.failedTrack()), "", "编号或查询码不正确", "Tracking code"),
                page("public/index", "public", Map.of(), "", "尚无公开通报。", "No bulletin"),
                page("error", "error", Map.of("view", error()), "", "报修时请提供编号", "give the number"),
                page("error", "error-bare", Map.of("status", 500), "", "页面暂时打不开", "cannot be opened"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void aPageSpeaksChineseAndEnglishAndKeepsToThePolicyOfTheBrowser(
            String template, String name, Map<String, ?> model, String parameter, String chinese, String english) {
        var parameters = parameter.isEmpty() ? new String[0] : new String[] {parameter};

        var zh = RENDERING.page(template, name, Locale.SIMPLIFIED_CHINESE, model, parameters);
        var en = RENDERING.page(template, name, Locale.ENGLISH, model, parameters);

        assertThat(zh).contains(chinese).contains("lang=\"zh-CN\"").contains("跳到正文");
        assertThat(en).contains(english).contains("lang=\"en\"");
        assertThat(zh + en)
                .doesNotContain("??page.")
                .doesNotContain("th:")
                .doesNotContain("style=\"")
                .doesNotContain("onclick=")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("http://", "https://");
        assertThat(ids(zh)).as("ids occur once").doesNotHaveDuplicates();
    }

    @Test
    void theWorklistShowsFlagsInWordsAndRowsThatCanBeTaken() {
        var html = RENDERING.page(
                "casework/worklist", "worklist", Locale.SIMPLIFIED_CHINESE, desk(CaseworkSamples.worklist()));

        assertThat(html)
                .contains("急件", "督办", "已由张晓梅领取", "我已领取", "已超期 1 工作时 20 分")
                .contains("action=\"/worklist/1/claim\"", "hx-post=\"/worklist/1/claim\"", "/worklist/2/release")
                .doesNotContain("/worklist/3/claim")
                .doesNotContain("暂无待办案卷", "没有符合条件的案卷")
                .contains("hx-get=\"/worklist?queue=todo\"", "href=\"/worklist?queue=todo&amp;after=k4\"");
    }

    @Test
    void aFailedClaimComesBackAsTheRowWithItsReason() {
        var html = RENDERING.fragment(
                "casework/worklistRow",
                "row",
                Locale.SIMPLIFIED_CHINESE,
                Map.of("row", CaseworkSamples.refusedRow()));

        assertThat(html.strip()).startsWith("<tr").endsWith("</tr>").contains("该案卷已由张晓梅于 09:41 领取");
    }

    @Test
    void aRefusedDecisionKeepsWhatWasTypedAndStandsBesideItsField() {
        var html = RENDERING.page(
                "casework/item", "item-refused", Locale.SIMPLIFIED_CHINESE, desk(CaseworkSamples.refusedItem()));

        assertThat(html)
                .contains("请写明需要补正的内容。", "案卷信息已更新，请核对后再提交。")
                .contains("name=\"return-for-correction.reason\"", "name=\"refuse.reason\"")
                .contains("&lt;b&gt;照片&lt;/b&gt;不清楚")
                .containsPattern("value=\"return-for-correction\"[^>]*checked");
    }

    @Test
    void theFirstDecisionIsOpenUntilAnotherIsTaken() {
        var html = RENDERING.page("casework/item", "item", Locale.SIMPLIFIED_CHINESE, desk(CaseworkSamples.item()));

        assertThat(html).containsPattern("value=\"approve\"[^>]*checked").contains("value=\"7c1d\"");
    }

    @Test
    void aTaskHeldByAnotherShowsNoForm() {
        var html = RENDERING.page(
                "casework/item", "item-other", Locale.SIMPLIFIED_CHINESE, desk(CaseworkSamples.itemOfAnother()));

        assertThat(html).contains("您可以查看，不能办理").doesNotContain("/complete");
    }

    @Test
    void everyTypeOfFieldHasItsControl() {
        var html = RENDERING.page(
                "casework/item", "item-fields", Locale.SIMPLIFIED_CHINESE, desk(CaseworkSamples.everyField()));

        assertThat(html)
                .contains("<select", "type=\"checkbox\" name=\"assign.assistants\"", "type=\"radio\" name=\"assign.mode\"")
                .contains("type=\"number\"", "type=\"date\"", "type=\"datetime-local\"", "capture=\"environment\"")
                .contains("data-url=\"/pick/categories\"", "data-url=\"/pick/grids\"", "data-url=\"/pick/people\"")
                .contains("data-min-count=\"2\"", "name=\"assign.proof\" value=\"p1\"", "value=\"暴露垃圾\"");
    }

    @Test
    void theCaseShowsItsDiagramOnlyWhenItHasAProcess() {
        var open = RENDERING.page("casework/case", "case", Locale.SIMPLIFIED_CHINESE, desk(CaseworkSamples.caseFile()));
        var closed = RENDERING.page(
                "casework/case", "case-closed", Locale.SIMPLIFIED_CHINESE, desk(CaseworkSamples.closedCase()));

        assertThat(open)
                .contains("data-xml-url=\"/cases/20261123000042/model.xml\"", "data-active=\"UserTask_HandleCase\"")
                .contains("aria-current=\"step\"", "停表原因：退回改派");
        assertThat(closed).doesNotContain("data-xml-url").contains("结案时间 2026-11-03 16:20");
    }

    @Test
    void aTypeAheadAnswersWithOptions() {
        var html = RENDERING.fragment(
                "pick/choices", "choices", Locale.SIMPLIFIED_CHINESE, Map.of("view", CaseworkSamples.picks()));

        assertThat(html).contains("data-value=\"0201\"", "暴露垃圾", "事件 / 市容环境").doesNotContain("<html");
    }

    @Test
    void aRefusedReportKeepsEveryWordAndOpensTheCoordinates() {
        var html = RENDERING.page(
                "intake/report",
                "report-refused",
                Locale.SIMPLIFIED_CHINESE,
                Map.of("view", IntakeSamples.refusedReport()));

        assertThat(html)
                .contains("西大街&lt;script&gt;污水外溢", "value=\"113.9\"", "value=\"p1\"", "open=\"open\"")
                .contains("href=\"#longitude\"")
                .doesNotContain("name=\"channel\"", "name=\"urgent\"");
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        var chinese = words("portal");
        var english = words("portal_en");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(english.values()).noneMatch(text -> text.toString().matches(".*\\p{IsHan}.*"));
    }

    @Test
    void templatesHoldNoWordsAndNothingUnescaped() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("th:utext", "style=", "onclick", "onchange", "hx-on", "_${")
                        .doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    private static Arguments page(
            String template, String name, Map<String, ?> model, String parameter, String chinese, String english) {
        return Arguments.of(template, name, model, parameter, chinese, english);
    }

    private static List<String> ids(String html) {
        return java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<Object, Object> words(String name) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("messages/" + name + ".properties"))) {
            words.load(reader);
        }
        return new TreeMap<>(words);
    }

    private static Map<String, Object> desk(Object view) {
        return signedIn(view);
    }

    private static Map<String, Object> signedIn(Object view) {
        return Map.of(
                "view",
                view,
                "me",
                new Me(
                        "王建国",
                        List.of("值班班长"),
                        true,
                        List.of(
                                new Me.MenuEntry("start", "首页", "/"),
                                new Me.MenuEntry("worklist", "待办案卷", "/worklist"),
                                new Me.MenuEntry("report", "问题上报", "/report"),
                                new Me.MenuEntry("cases", "案卷查询", "/cases"))));
    }

    private static StartView start() {
        var line = new StartView.Line(
                "20261123000042", "西大街48号门前污水外溢", "立案审核", "YELLOW", "剩余 35 分", "/worklist/1");
        return new StartView(
                "王建国，上午好",
                "2026年11月23日 星期一 · 早班",
                List.of(
                        new StartView.Tile("立案审核", "37", 4, 6, "/worklist?queue=filing"),
                        new StartView.Tile("任务分解", "12", 0, 2, "/worklist?queue=split"),
                        new StartView.Tile("结案审核", "8", 0, 0, "/worklist?queue=closing"),
                        new StartView.Tile("督办", "3", 3, 0, "/worklist?queue=supervised")),
                List.of(line, line),
                List.of(line));
    }

    private static StartView quiet() {
        return new StartView("王建国，上午好", "2026年11月23日 星期一 · 早班", List.of(), List.of(), List.of());
    }

    private static ErrorView error() {
        return new ErrorView(500, "系统出现异常", "本次操作没有保存，请稍后再试。", "E-7F3A-0912", "/worklist");
    }

    private static List<Demo> demo() {
        return List.of(
                new Demo("shift-leader", "王建国", "值班班长"),
                new Demo("operator", "张晓梅", "坐席"),
                new Demo("inspector", "李海生", "监督员"));
    }

    /** As the sign-in page expects it. */
    record Demo(String id, String name, String post) {}
}
