package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen's report, carried through all seven steps in a real browser by the roles' own pages. */
@WanggeTest
class SevenStepsJourneyTests {

    @LocalServerPort
    private int port;

    @Test
    void aCitizensReportIsSolvedAndTheCitizenReadsIt() {
        var base = "http://localhost:" + port;
        String number;
        String trackingCode;
        try (var citizen = new Desk(base)) {
            report(citizen.page(), base);
            number = citizen.page().locator("#number").first().textContent().strip();
            trackingCode = citizen.page().locator("#code").first().textContent().strip();
            assertThat(citizen.troubles()).isEmpty();
        }

        try (var seat = new Desk(base).signIn("operator").open(number).pickItem("路灯")) {
            seat.decide("受理并拟立案");
            assertThat(seat.troubles()).isEmpty();
        }
        step(base, "inspector", number, "属实");
        step(base, "operator", number, "提交审核");
        step(base, "shift-leader", number, "同意立案");
        step(base, "shift-leader", number, "确定责任单位");
        step(base, "operator", number, "派遣");
        step(base, "unit-handler", number, "签收");
        step(base, "unit-handler", number, "提交处置结果");
        step(base, "unit-leader", number, "同意反馈");
        step(base, "operator", number, "通知核查");
        step(base, "inspector-2", number, "符合处置标准");
        step(base, "operator", number, "提请结案");
        step(base, "shift-leader", number, "同意结案");

        try (var citizen = new Desk(base)) {
            var page = citizen.page();
            page.navigate(base + "/track");
            page.fill("[name=caseNumber]", number);
            page.fill("[name=trackingCode]", trackingCode);
            page.click("main form button");
            assertThat(page.locator("main")).containsText("已办结");
        }
        try (var leader = new Desk(base).signIn("shift-leader")) {
            leader.page().navigate(base + "/cases/" + number);
            assertThat(leader.page().locator("main")).containsText("结案审核：同意结案");
            leader.page().locator("#diagram").scrollIntoViewIfNeeded();
            assertThat(leader.page().locator(".diagram .djs-shape").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            assertThat(leader.troubles()).isEmpty();
        }
    }

    private static void report(Page page, String base) {
        page.navigate(base + "/report");
        page.fill("[name=description]", "古城南大街与书院街口路灯不亮已有三天，晚上行走不便。");
        page.locator("details:has([name=longitude])").evaluate("d => d.open = true");
        page.fill("[name=longitude]", "112.1745");
        page.fill("[name=latitude]", "37.2015");
        page.fill("[name=address]", "南大街与书院街口");
        page.fill("[name=reporterName]", "李秀英");
        page.fill("[name=reporterPhone]", "13935400000");
        page.click("form.report-form button[type=submit], form.report-form .button.primary");
        page.waitForSelector("#code");
    }

    private static void step(String base, String who, String number, String decision) {
        try (var desk = new Desk(base)) {
            desk.signIn(who).open(number).decide(decision);
            assertThat(desk.troubles())
                    .as("console of " + who + " at " + decision)
                    .isEmpty();
        }
    }
}
