package cn.wangge.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A deadline that touches a year whose holidays nobody has imported says so wherever it is shown. */
@WanggeTest
class UnknownYearTests {

    private static final String WARNING = "2027年节假日尚未导入";

    @LocalServerPort
    private int port;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private String number = "";

    @BeforeEach
    void reportInAYearWithoutHolidays() {
        // Monday, 1 March 2027, 10:00 in Pingyao.
        clock.goTo(Instant.parse("2027-03-01T02:00:00Z"));
        centre = new Centre(port);
        number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "sign-for-task");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theCaseItsItemAndItsPreviewCarryTheWarning() {
        var leader = new Browserless(port).signIn("shift-leader");
        assertThat(leader.get("/cases/" + number).body()).contains("class=\"deadline-warning\"", WARNING);
        assertThat(leader.get("/cases/" + number + "/preview").body()).contains(WARNING);
        var item = centre.item(number, "sign-for-task").get("itemId").asText();
        var handler = new Browserless(port).signIn("unit-handler");
        assertThat(handler.get("/worklist/" + item).body()).contains(WARNING);
        assertThat(handler.get("/worklist/" + item + "/preview").body()).contains(WARNING);
    }

    @Test
    void programsReadItWithEachDeadline() {
        for (var deadline : centre.theCase(number).get("deadlines")) {
            var clockKind = deadline.get("clock").asText();
            if (!clockKind.startsWith("WORKING")) continue;
            assertThat(deadline.get("warnings").toString()).contains(WARNING);
        }
    }

    @Test
    void theReasonIsToldDayByDayWithItsSum() {
        var page = new Browserless(port)
                .signIn("shift-leader")
                .get("/cases/" + number)
                .body();

        assertThat(page).contains("为什么是这个时间", "版工作日历", "以上各段合计等于时限", "2027-03-01（周一）工作日");
    }
}
