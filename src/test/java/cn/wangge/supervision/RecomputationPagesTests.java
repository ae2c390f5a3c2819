package cn.wangge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.calendar.CalendarDesk;
import cn.wangge.calendar.HolidayFile;
import cn.wangge.shared.PersonId;
import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A recomputation ordered on its page, with a deadline that ends earlier and one hour that is worked no more. */
@WanggeTest
class RecomputationPagesTests {

    private static final String PAGE = "/settings/calendar/recomputation";

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private CalendarFollowing following;

    @Autowired
    private ManualClock clock;

    @Autowired
    private DSLContext sql;

    private Browserless admin;
    private Browserless leader;
    private String number = "";

    @BeforeEach
    void aCaseRunsWhileTheCalendarChanges() {
        // Other tests have ordered at times that are still to come; the page shows the newest order.
        var newest = sql.fetchSingle("select max(ordered_at) from deadline.recomputation")
                .get(0, Instant.class);
        if (newest != null && newest.isAfter(clock.instant())) clock.goTo(newest.plusSeconds(60));
        var centre = new Centre(port);
        number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "handle-case");
        var day = 1 + (int) (System.nanoTime() % 27);
        var notice = "date,type,name\n2199-03-%02d,holiday,试验%d\n".formatted(day, System.nanoTime() % 100_000);
        var first = new PersonId("admin");
        var draft = desk.draw(HolidayFile.read(notice.getBytes(StandardCharsets.UTF_8)), "试验通知", first);
        desk.offer(draft, first);
        desk.confirm(draft, desk.find(draft).base(), new PersonId("admin-2"));
        admin = new Browserless(port).signIn("admin");
        leader = new Browserless(port).signIn("shift-leader");
        admin.get(PAGE);
        leader.get(PAGE);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void oneOrdersAnotherApprovesAndThePageTellsHowFarItIs() {
        assertThat(admin.get(PAGE).body()).contains("改按第", "的影响", "处置时限", "提出重新推算");
        admin.post(PAGE, Map.of("reason", " "));
        assertThat(admin.get(PAGE).body()).contains("请填写重新推算的理由");
        admin.post(PAGE, Map.of("reason", "试验通知延长假期"));
        var id = admin.get(PAGE).find("recomputation/([0-9a-f-]{36})/refuse");
        admin.post(PAGE + "/" + id + "/confirm", Map.of());
        assertThat(admin.get(PAGE).body()).contains("不能批准本人提出的重新推算", "撤回").doesNotContain("批准并开始");

        assertThat(leader.get(PAGE).body()).contains("批准并开始", "试验通知延长假期");
        leader.post(PAGE + "/" + id + "/confirm", Map.of());
        var running = leader.get(PAGE).body();
        assertThat(running).contains("已推算 0 条", "hx-trigger=\"load delay:2s\"", "value=\"0\"");

        while (following.follow(clock.instant())) {}

        var finished = leader.getPart(PAGE + "/progress").body();
        assertThat(finished).contains("已完成：推算", "value=\"100\"").doesNotContain("hx-trigger");
        assertThat(leader.get(PAGE).body()).contains("所有在办期限都已按最新版推算");
        assertThat(leader.get("/cases/" + number).body()).contains("版工作日历");
    }

    @Test
    void whatIsSentBackMovesNothing() {
        admin.post(PAGE, Map.of("reason", "再看"));
        var id = admin.get(PAGE).find("recomputation/([0-9a-f-]{36})/refuse");

        leader.post(PAGE + "/" + id + "/refuse", Map.of());

        assertThat(leader.get(PAGE).body()).contains("退回", "提出重新推算");
    }
}
