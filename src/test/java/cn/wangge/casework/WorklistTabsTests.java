package cn.wangge.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tabs of what waits for somebody in particular: to decide, to sign for, to end, to answer late. */
@WanggeTest
class WorklistTabsTests {

    private static final String NUMBER = "data-row-link[^>]*>(PY\\d+)<";

    @LocalServerPort
    private int port;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private String number;

    @BeforeEach
    void report() {
        centre = new Centre(port);
        number = centre.reported("inspector", centre.report("INSPECTOR"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatIsDispatchedStaysUnsignedInSightOfTheCentreAndTheUnitUntilItIsSignedFor() {
        centre.driveTo(number, "sign-for-task");

        for (var who : List.of("operator", "shift-leader", "unit-leader", "unit-handler")) {
            var tab = tab(who, "unsigned");
            assertThat(tab.all(NUMBER)).as(who).containsExactly(number);
            assertThat(tab.body()).containsPattern("\\d\\d-\\d\\d \\d\\d:\\d\\d 派遣");
        }
        clock.pass(Duration.ofDays(3));
        assertThat(tab("operator", "unsigned").body()).containsPattern("派遣，已 [^<]*未签收");

        centre.answer(number, "sign-for-task", "sign");
        assertThat(tab("operator", "unsigned").all(NUMBER)).isEmpty();
    }

    @Test
    void aRequestWaitsInTheTabOfWhoDecidesItWithWhatIsAskedFor() {
        centre.driveTo(number, "handle-case");
        centre.answer(number, "handle-case", "extend", Map.of("amount", 1, "note", "井盖需定制"));

        var leader = tab("unit-leader", "requests");
        assertThat(leader.all(NUMBER)).containsExactly(number);
        assertThat(leader.body()).contains("延长 1");
        assertThat(tab("shift-leader", "requests").all(NUMBER)).isEmpty();

        centre.answer(number, "consent-to-extension", "consent");
        assertThat(tab("unit-leader", "requests").all(NUMBER)).isEmpty();
        assertThat(tab("shift-leader", "requests").all(NUMBER)).containsExactly(number);
        centre.answer(number, "approve-extension", "approve");
        assertThat(tab("shift-leader", "requests").all(NUMBER)).isEmpty();
    }

    @Test
    void aSuspendedCaseSaysUntilWhenAndWhyAndNoLongerWaitsForADecision() {
        centre.driveTo(number, "handle-case");
        var until = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(9)
                .toString();
        centre.answer(number, "handle-case", "suspend", Map.of("until", until, "note", "冬季不能施工"));
        assertThat(tab("unit-leader", "requests").body()).contains("挂账至 " + until);
        centre.answer(number, "consent-to-suspension", "consent");
        centre.answer(number, "approve-suspension", "approve");

        var suspended = tab("shift-leader", "suspended");

        assertThat(suspended.all(NUMBER)).containsExactly(number);
        assertThat(suspended.body()).contains("挂账至 " + until + " · ");
        assertThat(tab("unit-handler", "requests").all(NUMBER)).isEmpty();
    }

    @Test
    void theCentreSeesWhichAssistantsAreLate() {
        centre.driveTo(number, "decompose-task");
        var units = Map.<String, Object>of("unit", "GSGS", "assistingUnits", List.of("CGJ"));
        centre.answer(number, "decompose-task", "confirmUnits", units);
        centre.answer(number, "dispatch-task", "dispatch", units);
        assertThat(tab("operator", "assisting").all(NUMBER)).isEmpty();

        clock.pass(Duration.ofDays(20));

        var late = tab("operator", "assisting");
        assertThat(late.all(NUMBER)).containsExactly(number);
        assertThat(late.body()).contains("主办：", "已超期");
    }

    @Test
    void nobodyIsShownATabThatConcernsOthers() {
        var inspector =
                new Browserless(port).signIn("inspector").get("/worklist").body();
        var handler =
                new Browserless(port).signIn("unit-handler").get("/worklist").body();
        var leader =
                new Browserless(port).signIn("shift-leader").get("/worklist").body();

        assertThat(inspector).doesNotContain("tab-requests", "tab-unsigned", "tab-suspended", "tab-assisting");
        assertThat(handler).contains("tab-unsigned", "tab-suspended").doesNotContain("tab-requests", "tab-assisting");
        assertThat(leader).contains("tab-requests", "tab-unsigned", "tab-suspended", "tab-assisting");
    }

    @Test
    void whatIsUrgentHasASignWithItsWordAndCanBeSeenAlone() {
        var report = centre.report("HOTLINE");
        report.put("urgent", true);
        var urgent = centre.reported("operator", report);
        var calm = centre.reported("operator", centre.report("HOTLINE"));
        var operator = new Browserless(port).signIn("operator");

        assertThat(operator.get("/worklist?text=" + urgent).body())
                .containsPattern("class=\"urgent\"><svg[^>]*aria-hidden=\"true\">.*?<span>急件</span>");
        assertThat(operator.get("/worklist?urgent=1&text=" + urgent).all(NUMBER))
                .containsExactly(urgent);
        assertThat(operator.get("/worklist?urgent=1&text=" + calm).all(NUMBER)).isEmpty();
    }

    private Browserless.Page tab(String who, String queue) {
        return new Browserless(port).signIn(who).get("/worklist?queue=" + queue + "&text=" + number);
    }
}
