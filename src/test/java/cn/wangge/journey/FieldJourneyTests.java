package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Those out of doors, each with a phone, and the village desk beside them. */
@WanggeTest
class FieldJourneyTests {

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
    void theInspectorReportsWithPhotoAndPositionOnThePhone() {
        try (var inspector = Walk.onPhone(base, "inspector")) {
            inspector.press(inspector.page().locator(".outdoors a"));
            var number = inspector.report("衙门街口路面塌陷，宽约半米，已设临时警示。", "衙门街与南大街口");

            inspector
                    .press(inspector.page().locator(".receipt .buttons .primary"))
                    .sees("侯俊生", "巡查上报了问题", "案卷建立", "衙门街与南大街口");
            assertThat(inspector.page().locator("#photos [data-picture]").count())
                    .isEqualTo(1);
            var told = centre.theCase(number);
            assertThat(told.get("channel").asText()).isEqualTo("INSPECTOR");
            assertThat(told.get("gridCode").asText()).startsWith("140728");
        }
    }

    @Test
    void theInspectorConfirmsBeforeTheFilingAndVerifiesAfterTheHandlingOnThePhone() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "confirm-on-site");
        try (var inspector = Walk.onPhone(base, "inspector")) {
            inspector
                    .open(number, "现场核实")
                    .decide("属实")
                    .photograph("现场照片")
                    .write("核实情况", "井盖缺失，已摆放锥桶。")
                    .submit("现场核实：属实", "案卷建立（坐席）");
            centre.driveTo(number, "verify-on-site");

            inspector
                    .open(number, "现场核查")
                    .decide("符合处置标准")
                    .photograph("核查照片")
                    .write("核查情况", "井盖已补齐，路面平整。")
                    .submit("现场核查：符合处置标准", "核查审查（坐席）");

            inspector
                    .readCase(number)
                    .sees("侯俊生", "到现场核实，情况属实", "井盖缺失，已摆放锥桶。", "完成核查，符合处置标准", "井盖已补齐，路面平整。")
                    .isFitForEverybody();
        }
    }

    @Test
    void theGridLeaderReportsOnThePhoneAndReadsThatTheVillageSolvedIt() {
        try (var leader = Walk.onPhone(base, "grid-leader")) {
            var number = leader.menu("问题上报").report("巷内垃圾点三天未清，有异味。", "米家巷 12 号门前");
            leader.press(leader.page().locator(".receipt .buttons .primary")).sees("武改香", "上报了问题", "村（社区）办理");

            try (var village = Walk.atDesk(base, "village-desk")) {
                village.open(number, "村（社区）办理")
                        .decide("已解决，登记备案")
                        .write("处置结果", "已清运并冲洗地面。")
                        .photograph("处置后照片")
                        .submit("村（社区）办理：已解决，登记备案", "自行处置审核（坐席）");
                village.readCase(number).sees("雷淑珍", "已就地解决，登记备案", "已清运并冲洗地面。");
            }
            centre.answer(number, "audit-settlement", "approve");

            leader.readCase(number).sees("已备案", "已清运并冲洗地面。").isFitForEverybody();
            assertThat(leader.page().locator("#photos [data-picture]").count()).isEqualTo(2);
        }
    }

    @Test
    void theVillageDeskPassesUpWhatItCannotSettle() {
        var number = centre.reported("grid-leader", centre.report("GRID_LEADER"));
        try (var village = Walk.atDesk(base, "village-desk")) {
            village.open(number, "村（社区）办理")
                    .decide("上报乡镇（街办）")
                    .write("上报说明", "需市政部门更换井盖。")
                    .submit("村（社区）办理：上报乡镇（街办）", "乡镇（街办）办理（乡镇（街办）坐席）");

            village.readCase(number).sees("上报乡镇（街办）办理", "需市政部门更换井盖。", "乡镇办理中");
        }
    }
}
