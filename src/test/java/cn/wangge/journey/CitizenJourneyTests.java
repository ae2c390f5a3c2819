package cn.wangge.journey;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen who gives no name, with a phone, from the report to the end of it. */
@WanggeTest
class CitizenJourneyTests {

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
    void aReportWithoutANameIsFollowedByItsCodeUntilItIsSolved() {
        try (var citizen = Walk.citizen(base)) {
            citizen.press(citizen.page().locator(".door-first"));
            var number = citizen.report("南大街井盖缺失，昨晚有人绊倒。", "南大街与书院街口");
            var code = citizen.page().locator("#code").textContent().strip();
            citizen.sees("问题已收到", "查询码只显示这一次").isFitForEverybody();

            citizen.track(number, code).sees("正在受理", "已收到您反映的问题").isFitForEverybody();
            centre.answer(number, "register-report", "accept", Map.of("categoryCode", "B01001"));
            centre.driveTo(number, "handle-case");
            citizen.track(number, code).sees("正在处理", "经审核，已立案", "已派给");
            centre.driveToTheEnd(number);
            // Copied by hand, the code loses its capitals.
            citizen.track(number, code.toLowerCase(Locale.ROOT))
                    .sees("已办结", "已经处理并核查")
                    .isFitForEverybody();
        }
    }

    @Test
    void aWrongCodeTellsNothingOfTheReport() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        try (var citizen = Walk.citizen(base)) {
            citizen.track(number, "AAAA-AAAA")
                    .sees("编号与查询码不相符")
                    .isFitForEverybody()
                    .isRefused(404);
        }
    }
}
