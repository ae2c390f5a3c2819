package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The county centre's own posts: the seat that takes the call, and the leader of the shift. */
@WanggeTest
class CentreJourneyTests {

    @LocalServerPort
    private int port;

    private Centre centre;
    private String base;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        base = "http://localhost:" + port;
    }

    @Test
    void theOperatorTakesDownACallAndRegistersIt() {
        try (var operator = Walk.atDesk(base, "operator")) {
            var page = operator.menu("问题上报").page();
            var order = "GD" + UUID.randomUUID().toString().substring(0, 8);
            page.selectOption("#channel", "HOTLINE");
            page.fill("#sourceNumber", order);
            page.fill("#description", "来电反映南大街路灯不亮已有三天，晚上行走不便。");
            choose(page, "#categoryCode", "路灯");
            choose(page, "#gridCode", "海子街");
            page.fill("#address", "南大街 48 号门前");
            page.fill("#reporterName", "李秀英");
            page.fill("#reporterPhone", "13935400000");
            page.locator("[name=replyWanted]").check();
            operator.isFitForEverybody().press(page.locator("form.report-form .submit-bar button"));
            var number = page.locator("#number").textContent().strip();
            assertThat(page.locator("#code").count())
                    .as("the code is the reporter's")
                    .isZero();

            operator.open(number, "登记受理")
                    .decide("受理并拟立案")
                    .write("受理意见", "来电人称夜间有老人跌倒。")
                    .submit("登记受理：受理并拟立案", "现场核实（监督员）");

            operator.readCase(number).sees("梁慧敏", "登记了12345热线转来的问题", order, "受理了问题，拟立案", "来电人称夜间有老人跌倒。");
        }
    }

    @Test
    void theOperatorCarriesACaseThroughTheSteps() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        try (var operator = Walk.atDesk(base, "operator")) {
            operator.open(number, "案卷建立")
                    .decide("提交审核")
                    .write("案卷标题", "西大街井盖缺失")
                    .submit("案卷建立：提交审核", "立案审核（值班班长）");
            centre.driveTo(number, "dispatch-task");
            operator.open(number, "任务派遣")
                    .decide("派遣")
                    .write("处置要求", "先设围挡，后更换。")
                    .submit("任务派遣：派遣", "签收（");
            centre.driveTo(number, "request-verification");
            operator.open(number, "发起核查").decide("通知核查").submit("发起核查：通知核查", "现场核查（监督员）");
            centre.driveTo(number, "review-verification");
            operator.open(number, "核查审查").decide("提请结案").submit("核查审查：提请结案", "结案审核（值班班长）");

            operator.readCase(number)
                    .sees("西大街井盖缺失", "建立案卷，提交立案审核", "先设围挡，后更换。", "通知监督员核查", "审查核查结果，提请结案")
                    .isFitForEverybody();
        }
    }

    @Test
    void theShiftLeaderFilesDecomposesAndCloses() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "approve-filing");
        try (var leader = Walk.atDesk(base, "shift-leader")) {
            leader.decideFromPreview(number, "立案审核", "同意立案").submit("立案审核：同意立案", "任务分解（值班班长）");
            leader.open(number, "任务分解")
                    .decide("确定责任单位")
                    .pick("责任单位", "自来水公司")
                    .pick("协办单位", "城市管理综合执法局")
                    .submit("任务分解：确定责任单位", "任务派遣（坐席）");
            centre.driveTo(number, "approve-closing");
            leader.open(number, "结案审核").decide("同意结案").write("审核意见", "处置到位。").submit("结案审核：同意结案", "已结案");

            leader.readCase(number)
                    .sees("霍永胜", "同意立案", "确定了责任单位", "自来水公司", "城市管理综合执法局", "同意结案", "处置到位。", "已结案")
                    .isFitForEverybody();
        }
    }

    private static void choose(Page page, String field, String word) {
        page.locator(field).fill(word);
        page.locator(field + "-list [role=option]").first().click();
    }
}
