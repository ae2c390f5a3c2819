package cn.wangge.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The worklist as its readers see it. */
@WanggeTest
class WorklistPagesTests {

    private static final String NUMBER = "data-row-link[^>]*>(PY\\d+)<";
    private static final String ITEM = "/worklist/([0-9a-f-]{36})\"";

    @LocalServerPort
    private int port;

    private Centre centre;
    private Browserless operator;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        operator = new Browserless(port).signIn("operator");
    }

    @Test
    void aRowSaysWhatWhereWhoseTaskAndHowLongItMayTake() {
        var number = centre.reported("operator", centre.report("HOTLINE"));

        var page = operator.get("/worklist?text=" + number);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(number, "12345热线", "供水井盖", "古城街道", "古城西大街与沙巷街口", "登记受理")
                .containsPattern("剩余 1[0-9]分")
                .contains("领取案卷 " + number)
                .contains("待办案卷 · 网格案卷", "本页 1 件，共 1 件");
    }

    @Test
    void whoTakesAnItemIsNamedToTheOthers() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var other = new Browserless(port).signIn("operator-2");
        var item = operator.get("/worklist?text=" + number).find(ITEM);

        var taken = operator.postPart("/worklist/" + item + "/claim");
        other.get("/worklist");
        var late = other.postPart("/worklist/" + item + "/claim");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).contains("我已领取", "放回案卷 " + number).doesNotContain("<html");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("已由<span lang=\"zh-CN\">梁慧敏</span>领取", "您可以查看，不能办理。");

        assertThat(operator.post("/worklist/" + item + "/release", java.util.Map.of())
                        .location())
                .isEqualTo("/worklist");
        assertThat(operator.get("/worklist?text=" + number).body()).contains("案卷已放回待办", "领取案卷 " + number);
    }

    @Test
    void anItemOfOthersIsNoPartOfTheAnswer() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var item = operator.get("/worklist?text=" + number).find(ITEM);
        var handler = new Browserless(port).signIn("unit-handler");
        handler.get("/worklist");

        var refused = handler.postPart("/worklist/" + item + "/claim");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).doesNotContain(number);
    }

    @Test
    void pagesGoOnAndBackAndKeepTheFilters() {
        var road = "翻页" + UUID.randomUUID().toString().substring(0, 8) + "路";
        for (var i = 0; i < 27; i++) {
            var report = new HashMap<>(centre.report("HOTLINE"));
            report.put("address", road + i + "号");
            centre.reported("operator", report);
        }

        var first = operator.get("/worklist?channel=HOTLINE&text=" + encoded(road));
        var second = operator.get(first.find("rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&"));
        var back = operator.get(second.find("rel=\"prev\" href=\"([^\"]+)\"").replace("&amp;", "&"));

        assertThat(first.body()).contains("本页 25 件，共 27 件").doesNotContain("rel=\"prev\"");
        assertThat(second.body())
                .contains("本页 2 件，共 27 件", "value=\"" + road + "\"")
                .doesNotContain("rel=\"next\"");
        assertThat(second.all(NUMBER)).hasSize(2).doesNotContainAnyElementsOf(first.all(NUMBER));
        assertThat(back.all(NUMBER)).isEqualTo(first.all(NUMBER));
    }

    @Test
    void whatOnePassedOnStaysInSightUntilItEndsAndThenUnderDone() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        assertThat(operator.get("/worklist?queue=running&text=" + number).all(NUMBER))
                .isEmpty();

        centre.answer(number, "register-report", "accept");
        var running = operator.get("/worklist?queue=running&text=" + number);
        centre.driveToTheEnd(number);
        var done = operator.get("/worklist?queue=done&text=" + number);

        assertThat(running.all(NUMBER)).containsExactly(number);
        assertThat(running.body()).contains("/cases/" + number, "现场核实").doesNotContain("领取案卷 " + number);
        assertThat(done.all(NUMBER)).containsExactly(number);
        assertThat(done.body()).contains("已结案");
        assertThat(operator.get("/worklist?queue=running&text=" + number).all(NUMBER))
                .isEmpty();
    }

    @Test
    void aSupervisedCaseIsSeenByWhoWatchesIt() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "verify-on-site");
        centre.answer(number, "verify-on-site", "notMet");
        centre.driveTo(number, "answer-supervision");

        var watched = new Browserless(port).signIn("shift-leader").get("/worklist?queue=supervised&text=" + number);

        assertThat(watched.all(NUMBER)).containsExactly(number);
        assertThat(watched.body()).contains("督办处理", "<span class=\"visually-hidden\">督办</span>");
    }

    @Test
    void oddFiltersAreLeftOutAndABrokenPlaceInTheListIsExplained() {
        var odd = operator.get("/worklist?queue=x&step=9&light=PINK&channel=%27&township=1&task=%24%7B7%7D");
        var broken = operator.get("/worklist?after=nonsense");

        assertThat(odd.status()).isEqualTo(200);
        assertThat(odd.body()).contains("aria-current=\"page\"", "row-link").doesNotContain("清除条件");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("翻页位置无效");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
