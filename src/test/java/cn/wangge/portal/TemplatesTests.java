package cn.wangge.portal;

import static cn.wangge.portal.PortalSamples.desk;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casework.CaseSamples;
import cn.wangge.casework.ItemSamples;
import cn.wangge.casework.ListSamples;
import cn.wangge.intake.IntakeSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTests {

    private static final Rendering RENDERING = new Rendering();
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void theWorklistShowsFlagsInWordsAndRowsThatCanBeTaken() {
        var html = RENDERING.page(
                "casework/worklist", "worklist", Locale.SIMPLIFIED_CHINESE, desk(ListSamples.worklist()));

        assertThat(html)
                .contains("急件", "督办", "已由<span lang=\"zh-CN\">张晓梅</span>领取", "我已领取", "已超期 1 工作时 20 分")
                .contains("action=\"/worklist/1/claim\"", "hx-post=\"/worklist/1/claim\"", "/worklist/2/release")
                .doesNotContain("/worklist/3/claim")
                .doesNotContain("暂无待办案卷", "没有符合条件的案卷")
                .contains("data-href=\"/worklist?queue=todo\"", "href=\"/worklist?queue=todo&amp;after=k4\"");
    }

    @Test
    void aRowKnowsItsPreviewAndThePreviewOffersTheDecisions() {
        var list = RENDERING.page(
                "casework/worklist", "worklist", Locale.SIMPLIFIED_CHINESE, desk(ListSamples.worklist()));
        var preview = RENDERING.fragment(
                "casework/preview", "preview", Locale.SIMPLIFIED_CHINESE, Map.of("view", ListSamples.preview()));

        assertThat(list).contains("data-preview=\"/worklist/1/preview\"", "id=\"preview\"");
        assertThat(preview)
                .contains("href=\"/worklist/1?decision=approve#decide\"", "同意立案", "全部 7 条办理记录", "已核对位置")
                .contains("hx-post=\"/worklist/1/claim\"", "hx-target=\"#item-1\"")
                .doesNotContain("<html");
    }

    @Test
    void bothWaysIntoTheDarkLeadToTheSameColours() throws IOException {
        var tokens = Files.readString(RESOURCES.resolve("static/css/tokens.css"));

        assertThat(colours(tokens, ":root:not([data-theme=light]) {"))
                .hasSizeGreaterThan(15)
                .isEqualTo(colours(tokens, ":root[data-theme=dark] {"));
    }

    @Test
    void thePageIsWrittenInTheLooksThatItsReaderKeeps() {
        var model = new java.util.HashMap<>(desk(ListSamples.worklist()));
        model.put("looks", new Looks("dark", "comfortable", null));

        var html = RENDERING.page("casework/worklist", "worklist-dark", Locale.SIMPLIFIED_CHINESE, model);

        assertThat(html).containsPattern("<html[^>]*data-theme=\"dark\"[^>]*data-density=\"comfortable\"");
    }

    @Test
    void aFailedClaimComesBackAsTheRowWithItsReason() {
        var html = RENDERING.fragment(
                "casework/worklistRow", "row", Locale.SIMPLIFIED_CHINESE, Map.of("row", ListSamples.refusedRow()));

        assertThat(html.strip()).startsWith("<tr").endsWith("</tr>").contains("该案卷已由张晓梅于 09:41 领取");
    }

    @Test
    void aRefusedDecisionKeepsWhatWasTypedAndStandsBesideItsField() {
        var html = RENDERING.page(
                "casework/item", "item-refused", Locale.SIMPLIFIED_CHINESE, desk(ItemSamples.refusedItem()));

        assertThat(html)
                .contains("请写明需要补正的内容。", "案卷信息已更新，请核对后再提交。")
                .contains("name=\"return-for-correction.reason\"", "name=\"refuse.reason\"")
                .contains("&lt;b&gt;照片&lt;/b&gt;不清楚")
                .containsPattern("value=\"return-for-correction\"[^>]*checked");
    }

    @Test
    void theFirstDecisionIsOpenUntilAnotherIsTaken() {
        var html = RENDERING.page("casework/item", "item", Locale.SIMPLIFIED_CHINESE, desk(ItemSamples.item()));

        assertThat(html).containsPattern("value=\"approve\"[^>]*checked").contains("value=\"7c1d\"");
    }

    @Test
    void aTaskHeldByAnotherShowsNoForm() {
        var html = RENDERING.page(
                "casework/item", "item-other", Locale.SIMPLIFIED_CHINESE, desk(ItemSamples.itemOfAnother()));

        assertThat(html).contains("您可以查看，不能办理").doesNotContain("/complete");
    }

    @Test
    void everyTypeOfFieldHasItsControl() {
        var html = RENDERING.page(
                "casework/item", "item-fields", Locale.SIMPLIFIED_CHINESE, desk(ItemSamples.everyField()));

        assertThat(html)
                .contains(
                        "<select",
                        "type=\"checkbox\" name=\"assign.assistants\"",
                        "type=\"radio\" name=\"assign.mode\"")
                .contains("type=\"number\"", "type=\"date\"", "type=\"datetime-local\"", "capture=\"environment\"")
                .contains("data-url=\"/pick/categories\"", "data-url=\"/pick/grids\"", "data-url=\"/pick/people\"")
                .contains("data-min-count=\"2\"", "name=\"assign.proof\" value=\"p1\"", "value=\"暴露垃圾\"");
    }

    @Test
    void theCaseShowsItsDiagramOnlyWhenItHasAProcess() {
        var open = RENDERING.page("casework/case", "case", Locale.SIMPLIFIED_CHINESE, desk(CaseSamples.caseFile()));
        var closed = RENDERING.page(
                "casework/case", "case-closed", Locale.SIMPLIFIED_CHINESE, desk(CaseSamples.closedCase()));

        assertThat(open)
                .contains("data-xml-url=\"/cases/20261123000042/model.xml\"", "data-active=\"UserTask_HandleCase\"")
                .contains("data-walked=\"UserTask_RegisterReport=accept\"", "data-step=\"1\"")
                .contains("aria-current=\"step\"", "停表（退回改派）", "等待 53分", "系统记录 2 条", "至今已等待 2小时10分")
                .contains("记录异常：第 1 条", "data-map-case", "还没有处置后的照片。");
        assertThat(closed).doesNotContain("data-xml-url").contains("结案时间 2026-11-03 16:20");
    }

    @Test
    void aTypeAheadAnswersWithOptions() {
        var html = RENDERING.fragment(
                "pick/choices", "choices", Locale.SIMPLIFIED_CHINESE, Map.of("view", ListSamples.picks()));

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

    private static java.util.List<String> colours(String css, String selector) {
        var from = css.indexOf(selector);
        return css.substring(from, css.indexOf('}', from))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--"))
                .toList();
    }
}
