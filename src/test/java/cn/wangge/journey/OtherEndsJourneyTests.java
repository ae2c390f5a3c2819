package cn.wangge.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports that end before they become a case of the county's: settled near by, refused, joined to another. */
@WanggeTest
class OtherEndsJourneyTests {

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
    void whatTheTownshipSettlesIsAuditedAndRegistered() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.answer(number, "register-report", "toTownship");
        try (var township = Walk.atDesk(base, "township-operator")) {
            township.open(number, "乡镇（街办）办理")
                    .decide("已解决，登记备案")
                    .write("处置结果", "街办已更换井盖。")
                    .photograph("处置前照片")
                    .photograph("处置后照片")
                    .submit("乡镇（街办）办理：已解决，登记备案", "自行处置审核（坐席）");
        }
        try (var seat = Walk.atDesk(base, "operator-2")) {
            seat.open(number, "自行处置审核")
                    .sees("街办已更换井盖。")
                    .decide("同意备案")
                    .write("审核意见", "照片齐全，同意备案。")
                    .submit("自行处置审核：同意备案", "已备案");

            seat.readCase(number).sees("已备案", "温俊芳", "郝静怡", "同意备案", "照片齐全，同意备案。");
            assertThat(seat.page().locator("#photos [data-picture]")).hasCount(2);
        }
    }

    @Test
    void whatIsRefusedIsAnsweredAndTheReporterReadsTheReply() {
        try (var citizen = Walk.citizen(base)) {
            citizen.press(citizen.page().locator(".door-first"));
            var number = citizen.report("我与亲戚的房产官司法院还没有判。", "站马道街");
            var code = citizen.page().locator("#code").textContent().strip();

            try (var seat = Walk.atDesk(base, "operator")) {
                seat.open(number, "登记受理")
                        .decide("不予受理")
                        .pick("不予受理理由", "已进入信访、复议或诉讼")
                        .write("答复反映人", "您反映的纠纷正由法院审理，请等候判决。")
                        .submit("登记受理：不予受理", "不予受理");
            }

            citizen.track(number, code)
                    .sees("不予受理", "原因见答复", "您反映的纠纷正由法院审理，请等候判决。")
                    .isFitForEverybody();
        }
    }

    @Test
    void aReportOfTheSameMatterIsJoinedAndBothPagesLeadToTheOther() {
        var main = centre.reported("operator", centre.report("HOTLINE"));
        var same = centre.reported("operator", centre.report("HOTLINE"));
        try (var seat = Walk.atDesk(base, "operator")) {
            seat.open(same, "登记受理").decide("并案").write("主案卷编号", main).submit("登记受理：并案", "已并案");

            seat.readCase(same).sees("已并案", "梁慧敏", "将案卷并入主案卷");
            assertThat(related(seat, "主案卷")).hasText(main);
            seat.press(related(seat, "主案卷"));
            assertThat(seat.page()).hasURL(base + "/cases/" + main);
            assertThat(related(seat, "从属案卷")).hasText(same);
            seat.isFitForEverybody();
        }
    }

    private static Locator related(Walk walk, String relation) {
        return walk.page()
                .locator("#related li", new Page.LocatorOptions().setHasText(relation))
                .locator("a.number");
    }
}
