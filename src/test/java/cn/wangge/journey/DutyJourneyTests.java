package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.duty.Rostered;
import cn.wangge.duty.Shift;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One shift hands over to the next, in two browsers; on a desk and on a phone. */
@WanggeTest
class DutyJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private Rostered roster;
    private Centre centre;
    private String base;
    private Shift shift;

    @BeforeEach
    void aShiftThatIsNearlyOver() {
        roster = new Rostered(product);
        roster.nobody();
        centre = new Centre(port);
        base = "http://localhost:" + port;
        do {
            shift = roster.after(roster.at(clock.instant()));
            clock.goTo(shift.until().minus(Duration.ofMinutes(20)));
        } while (!sql.fetch("select 1 from duty.handover where on_day = ? and shift = ?", shift.day(), shift.id())
                .isEmpty());
        roster.crew(shift, "shift-leader", "operator", "shift-leader-2");
        roster.crew(roster.after(shift), "shift-leader-2", "operator-2", "shift-leader");
    }

    @AfterEach
    void backToToday() {
        roster.nobody();
        clock.reset();
    }

    @Test
    void oneSignsOverAnotherTakesOverAndTheDirectorSeesWhatWasLate() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        var item = centre.item(number, "draw-up-file").get("itemId").asText();
        centre.post("operator", "/api/v1/worklist/" + item + "/claim", Map.of());
        try (var operator = Walk.atDesk(base, "operator")) {
            operator.menu("值班管理").page().fill("[name=text][maxlength]", "居民来电催问" + number + "，答应半小时内回电");
            operator.press(operator.page().locator(".log-rest summary"));
            operator.page().fill("[name=caseNumber]", number);
            operator.page().fill("[name=callbackAt]", local(Duration.ofMinutes(30)));
            operator.page().keyboard().press("Enter");
            operator.sees("待回电", number).isFitForEverybody();
        }
        var minutesLate = Duration.ofMinutes(35);
        clock.goTo(shift.until().plus(minutesLate));
        try (var director = Walk.atDesk(base, "centre-director")) {
            director.sees("逾时未交接", "范巧玲", "夜班".equals(shift.name()) ? "白班" : "夜班");
            director.menu("值班管理");
            director.press(part(director, "交接班")).sees("逾时未交接", "霍永胜").isFitForEverybody();
        }
        String record;
        try (var leader = Walk.atDesk(base, "shift-leader")) {
            leader.press(leader.page().locator(".duty-now a.button", with("交接班")));
            leader.press(leader.page().locator(".is-late button", with("开始交班")));
            leader.sees("梁慧敏", "居民来电催问" + number, "范巧玲").isFitForEverybody();
            leader.press(leader.page()
                    .locator("#held li", with(number))
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON));
            leader.page().waitForURL(url -> url.contains("/duty/handover/"));
            leader.page().fill("[name=notes]", "急件夹在红色文件夹。");
            leader.press(leader.page().locator("button", with("签字交班"))).sees("您已签字交班", "急件夹在红色文件夹。");
            record = leader.page().url().replaceAll("#.*", "");
        }
        assertThat(centre.item(number, "draw-up-file").path("heldBy").isNull()).isTrue();
        try (var next = Walk.onPhone(base, "shift-leader-2")) {
            next.page().navigate(record);
            next.sees("急件夹在红色文件夹。").isFitForEverybody();
            next.press(next.page().locator("button", with("签字接班")));
            next.sees("已交接", "霍永胜", "范巧玲", "签字内容校验值", number).isFitForEverybody();
        }
        try (var director = Walk.atDesk(base, "centre-director")) {
            assertThat(director.page().locator(".duty-unsigned").count()).isZero();
            director.page().navigate(base + "/duty/handover");
            director.sees("已交接");
        }
    }

    @Test
    void theRosterAndTheFormOfADayShutNobodyOut() {
        try (var leader = Walk.atDesk(base, "shift-leader")) {
            leader.menu("值班管理");
            leader.press(part(leader, "值班表"));
            leader.page()
                    .navigate(base + "/duty/roster?month="
                            + shift.day().toString().substring(0, 7));
            leader.sees("霍永胜", "范巧玲", "无人值班").isFitForEverybody();
            leader.page().navigate(base + "/duty/roster/" + shift.day());
            leader.isFitForEverybody();
        }
        try (var leader = Walk.onPhone(base, "shift-leader")) {
            for (var path :
                    new String[] {"/duty/roster", "/duty/log", "/duty/handover", "/duty/roster/" + shift.day()}) {
                leader.page().navigate(base + path);
                leader.isFitForEverybody();
            }
        }
    }

    private static Locator part(Walk walk, String label) {
        return walk.page().locator("nav.settings-parts a", with(label));
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private String local(Duration later) {
        return java.time.LocalDateTime.ofInstant(clock.instant().plus(later), clock.getZone())
                .withNano(0)
                .withSecond(0)
                .toString();
    }
}
