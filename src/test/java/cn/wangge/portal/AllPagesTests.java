package cn.wangge.portal;

import static cn.wangge.portal.PortalSamples.demo;
import static cn.wangge.portal.PortalSamples.desk;
import static cn.wangge.portal.PortalSamples.error;
import static cn.wangge.portal.PortalSamples.quiet;
import static cn.wangge.portal.PortalSamples.signedIn;
import static cn.wangge.portal.PortalSamples.start;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casework.CaseSamples;
import cn.wangge.casework.ItemSamples;
import cn.wangge.casework.ListSamples;
import cn.wangge.intake.IntakeSamples;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both languages, filled, empty and refused. */
class AllPagesTests {

    private static final Rendering RENDERING = new Rendering();

    /** Template, name of the kept page, model, parameter, text it must show, text in English. */
    static Stream<Arguments> pages() {
        return Stream.of(
                page("login", "login", Map.of("demoAccounts", demo()), "", "演示账号", "Demo accounts"),
                page("login", "login-error", Map.of(), "error", "账号或密码不正确。", "Account or password is wrong."),
                page("login", "login-locked", Map.of("wait", 30), "", "请在 30 秒后再试", "again in 30 seconds"),
                page("login", "login-out", Map.of(), "logout", "您已退出登录。", "You have signed out."),
                page("start", "start", signedIn(start()), "", "超期 4", "4 overdue"),
                page("start", "start-empty", signedIn(quiet()), "", "没有已领取未办结的案卷。", "You hold no open case."),
                page("start", "start-public", Map.of(), "", "我要反映问题", "Report a problem"),
                page(
                        "casework/worklist",
                        "worklist",
                        desk(ListSamples.worklist()),
                        "",
                        "本页 4 件，共 37 件",
                        "4 on this page"),
                page(
                        "casework/worklist",
                        "worklist-empty",
                        desk(ListSamples.emptyWorklist(false)),
                        "",
                        "暂无待办案卷。",
                        "No cases are waiting."),
                page(
                        "casework/worklist",
                        "worklist-none",
                        desk(ListSamples.emptyWorklist(true)),
                        "",
                        "没有符合条件的案卷",
                        "Clear the filters"),
                page("casework/item", "item", desk(ItemSamples.item()), "", "处置预案", "Contingency plan"),
                page(
                        "casework/item",
                        "item-refused",
                        desk(ItemSamples.refusedItem()),
                        "",
                        "有以下内容需要更正",
                        "Please correct"),
                page("casework/item", "item-other", desk(ItemSamples.itemOfAnother()), "", "已由张晓梅领取", "Claimed by 张晓梅"),
                page(
                        "casework/gone",
                        "item-gone",
                        desk(ItemSamples.goneItem()),
                        "",
                        "您填写的内容未提交",
                        "This task is no longer open"),
                page("casework/item", "item-fields", desk(ItemSamples.everyField()), "", "请选择责任单位。", "Please choose"),
                page("casework/case", "case", desk(CaseSamples.caseFile()), "", "为什么是这个时间", "Why this moment"),
                page("casework/case", "case-closed", desk(CaseSamples.closedCase()), "", "没有待办任务。", "No task is open."),
                page("casework/cases", "cases", desk(ListSamples.search()), "", "共 1,000 件以上", "more than 1,000"),
                page(
                        "casework/cases",
                        "cases-empty",
                        desk(ListSamples.emptySearch()),
                        "",
                        "没有符合条件的案卷",
                        "No case matches"),
                page(
                        "intake/report",
                        "report",
                        Map.of("view", IntakeSamples.blankReport()),
                        "",
                        "使用当前位置",
                        "Use my position"),
                page(
                        "intake/report",
                        "report-refused",
                        Map.of("view", IntakeSamples.refusedReport()),
                        "",
                        "不在平遥县范围内",
                        "Please correct"),
                page("intake/report", "report-staff", desk(IntakeSamples.staffReport()), "", "代为上报", "On behalf of"),
                page(
                        "intake/reported",
                        "reported",
                        Map.of("view", IntakeSamples.receipt()),
                        "",
                        "K7QF-3M2X",
                        "K7QF-3M2X"),
                page("intake/reported", "reported-staff", desk(IntakeSamples.staffReceipt()), "", "查看案卷", "Open case"),
                page("intake/track", "track", Map.of("view", IntakeSamples.track()), "", "已派给责任单位处理", "What was done"),
                page(
                        "intake/track",
                        "track-blank",
                        Map.of("view", IntakeSamples.blankTrack()),
                        "",
                        "查询码",
                        "Tracking code"),
                page(
                        "intake/track",
                        "track-failed",
                        Map.of("view", IntakeSamples.failedTrack()),
                        "",
                        "编号或查询码不正确",
                        "Tracking code"),
                page("public/index", "public", Map.of("bulletins", List.of()), "", "尚无公开通报。", "No bulletin"),
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
}
