package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.RUN;
import static cn.wangge.bulletin.db.Tables.RUN_ISSUE;
import static cn.wangge.bulletin.db.Tables.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.ManualClock;
import cn.wangge.testing.PageReader;
import cn.wangge.testing.WanggeTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The schedules as the director of the centre and the administrator see and set them. */
@WanggeTest
class SchedulePagesTests {

    private static final String LIST = "/bulletins/schedules";

    @LocalServerPort
    private int port;

    @Autowired
    private Schedules schedules;

    @Autowired
    private DueBulletins due;

    @Autowired
    private MakeBulletins making;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private PageReader director;

    @BeforeEach
    void aMondayMorning() {
        sql.deleteFrom(RUN_ISSUE).execute();
        sql.deleteFrom(RUN).execute();
        clock.goTo(Instant.parse("2026-12-28T07:00:00+08:00"));
        sql.update(SCHEDULE).set(SCHEDULE.COUNTS_FROM, clock.instant()).execute();
        director = new PageReader(port, "centre-director");
    }

    @AfterEach
    void back() {
        making.makeAll();
        clock.reset();
    }

    @Test
    void eachScheduleSaysItsRuleInWordsAndWhenItIsNext() {
        assertThat(words(director.page(LIST)))
                .contains("每天 8:00", "每周一 8:30，遇非工作日顺延至下一个工作日", "每月第一个工作日 9:00", "每季度第三个工作日 9:00", "每年第三个工作日 9:00")
                .contains("超期督办情况报告", "每周五 16:00，遇非工作日提前至上一个工作日")
                .contains("责任单位评价单", "乡镇（街办）评价单", "岗位人员评价单", "每月第三个工作日 10:00")
                .contains("2026-12-28 08:00", "2026-12-28 08:30")
                .as("nobody has published the holidays of 2027")
                .contains("2027年")
                .doesNotContain("??");
        assertThat(new PageReader(port, "admin").page(LIST)).contains("值班快报", "简报计划");
        assertThat(new PageReader(port, "operator").get(LIST).statusCode()).isEqualTo(403);
    }

    @Test
    void aRuleIsChangedByWhoSawTheLatestAndNonsenseIsRefused() {
        var weekly = schedules.require("bulletin-week");
        var seen = String.valueOf(weekly.version());

        assertThat(change("bulletin-week", Map.of("version", seen, "day", "5", "shift", "PREVIOUS", "at", "16:00"))
                        .body())
                .contains("计划已保存");
        assertThat(words(director.page(LIST))).contains("每周五 16:00，遇非工作日提前至上一个工作日");
        assertThat(change("bulletin-week", Map.of("version", seen, "day", "1", "at", "08:00"))
                        .body())
                .contains("刚被他人修改");
        var now = String.valueOf(schedules.require("bulletin-week").version());
        assertThat(change("bulletin-week", Map.of("version", now, "day", "9", "at", "08:00"))
                        .body())
                .contains("不适用于这项计划");
        assertThat(change("bulletin-week", Map.of("version", now, "day", "1", "at", "早上"))
                        .body())
                .contains("请填写时刻");
        assertThat(director.get(LIST + "/nothing").statusCode()).isEqualTo(404);

        change("bulletin-week", Map.of("version", now, "day", "1", "shift", "NEXT", "at", "08:30"));
        assertThat(schedules.require("bulletin-week").timing()).isEqualTo(weekly.timing());
    }

    @Test
    void aScheduleIsTurnedOffAndOnAndRunAtOnce() {
        assertThat(turn("bulletin-quarter", false).body()).contains("计划已停用", "已停用");
        assertThat(turn("bulletin-quarter", true).body()).contains("计划已启用");

        assertThat(director.post(LIST, LIST + "/bulletin-day/run", Map.of()).body())
                .contains("已开始生成", "生成中（0/1）");
        assertThat(director.post(LIST, LIST + "/bulletin-day/run", Map.of()).body())
                .contains("正在生成");
        making.makeAll();
        assertThat(director.page(LIST)).contains("已生成 1 份", "主任");
        due.askAll();
        assertThat(director.page("/bulletins?kind=DAY&period=2026-12-27")).contains("bulletin-trail");
    }

    @Test
    void whatWasMadeGoesOnOnASecondPage() {
        clock.goTo(Instant.parse("2027-01-15T09:00:00+08:00"));
        due.askAll();
        making.makeAll();
        director = new PageReader(port, "centre-director");

        var first = director.page(LIST);
        assertThat(first).contains("补生成", "按周一至周五推算");
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(director.page(next.group(1).replace("&amp;", "&"))).contains("2026-12-27", "rel=\"prev\"");
    }

    private HttpResponse<String> change(String id, Map<String, String> fields) {
        return director.post(LIST + "/" + id, LIST + "/" + id, fields);
    }

    private HttpResponse<String> turn(String id, boolean on) {
        return director.post(
                LIST,
                LIST + "/" + id + "/switch",
                Map.of("version", String.valueOf(schedules.require(id).version()), "on", String.valueOf(on)));
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
