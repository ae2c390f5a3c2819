package cn.wangge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Start pages, menus, errors and languages. */
@WanggeTest
class PortalPagesTests {

    @LocalServerPort
    private int port;

    private Browserless visitor;

    @BeforeEach
    void open() {
        visitor = new Browserless(port);
    }

    @Test
    void aCitizenStartsWithThreeDoors() {
        var start = visitor.get("/");

        assertThat(start.status()).isEqualTo(200);
        assertThat(start.body())
                .contains("我要反映问题", "查询进度", "公开通报", "工作人员登录", "119、120、110")
                .doesNotContain("待办案卷", "退出登录");
        // Another test may have published one.
        assertThat(visitor.get("/public").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "operator, 坐席, true, true",
        "shift-leader, 值班班长, true, true",
        "inspector, 监督员, true, true",
        "unit-handler, 责任单位经办人, false, true",
        "analyst, 流程分析员, false, false",
        "auditor, 审计员, false, true"
    })
    void theMenuHoldsWhatThePostMayDo(String who, String post, boolean reports, boolean searches) {
        var start = visitor.signIn(who).get("/").body();

        assertThat(start).contains(post, "退出登录");
        assertThat(start.contains("href=\"/report\"")).isEqualTo(reports);
        assertThat(start.contains("href=\"/cases\"")).isEqualTo(searches);
    }

    @Test
    void theStartPageCountsTheQueuesAndRemembersWhatOneDid() {
        var centre = new Centre(port);
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var item = centre.item(number, "register-report").get("itemId").asText();
        // Not the seat of the other tests, some of which work in the days to come.
        visitor.signIn("operator-2");
        var before = visitor.get("/");
        visitor.post("/worklist/" + item + "/claim", Map.of());
        var holding = visitor.get("/");
        centre.answerAs("operator-2", item, "accept", Map.of());
        var after = visitor.get("/");

        assertThat(before.body()).contains("登记受理", "/worklist?queue=todo&amp;task=UserTask_RegisterReport");
        assertThat(visitor.get("/worklist?queue=todo&task=UserTask_RegisterReport")
                        .body())
                .contains("清除条件");
        assertThat(section(holding.body(), "held-title")).contains(number, "剩余");
        assertThat(section(after.body(), "held-title")).doesNotContain(number);
        assertThat(section(after.body(), "recent-title")).contains(number, "登记受理：受理并拟立案");
    }

    @Test
    void whatIsNotThereOrNotAllowedIsSaidInASentence() {
        visitor.signIn("unit-handler");

        var forbidden = visitor.get("/report");
        var nothing = visitor.get("/nothing");
        var noCase = visitor.get("/cases/PY0");

        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.body()).contains("无权办理", "您的岗位无权办理此事项。", "毛成林");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.body()).contains("没有找到", "所请求的内容不存在。", "回到首页");
        assertThat(noCase.status()).isEqualTo(404);
        assertThat(noCase.body())
                .contains("没有这个案卷，或您无权查看。", "href=\"/cases\"")
                .doesNotContain("Exception", "cn.wangge");
    }

    @Test
    void aFormWithoutItsTokenIsTurnedDownOnAPage() {
        var refused = visitor.post("/report", Map.of("description", "没有令牌"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("无权办理", "<html");
    }

    @Test
    void programsGetProblemDetails() {
        var centre = new Centre(port);

        var nothing = centre.get("operator", "/api/v1/nothing");

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.body().get("type").asText()).isEqualTo("urn:wangge:problem:404");
        assertThat(nothing.body().get("detail").asText()).isEqualTo("所请求的内容不存在。");
    }

    @Test
    void theLanguageFollowsTheBrowserAndTheLink() {
        var english = new Browserless(port).speaking("en");
        assertThat(english.signIn("operator").get("/worklist").body())
                .contains("Worklist", "To do", "lang=\"en\"", "中文")
                .doesNotContain("待办");

        var start = visitor.get("/");
        var changed = visitor.get(start.find("class=\"language\" href=\"([^\"]+)\""));
        var kept = visitor.get("/track");

        assertThat(changed.body()).contains("Report a problem", "lang=\"en\"");
        assertThat(kept.body()).contains("lang=\"en\"");
    }

    @Test
    void theSignInPageOffersTheDemoAccounts() {
        assertThat(visitor.get("/login").body()).contains("演示账号", "data-username=\"shift-leader\"", "霍永胜", "值班班长");
        visitor.get("/login");
        assertThat(visitor.post("/login", Map.of("username", "operator", "password", "wrong"))
                        .location())
                .isEqualTo("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("账号或密码不正确。");
    }

    private static String section(String page, String title) {
        var from = page.indexOf("id=\"" + title + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }
}
