package cn.wangge.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Browserless;
import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases as they are searched and read, and what type-aheads find. */
@WanggeTest
class CasePagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    private Centre centre;
    private Browserless leader;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        leader = new Browserless(port).signIn("shift-leader");
    }

    @Test
    void theCaseTellsItsWholeStoryAndMasksTheReporter() {
        var report = new HashMap<>(centre.report("HOTLINE"));
        report.put("reporterName", "陈志华");
        report.put("reporterPhone", "13812342210");
        report.put("sourceNumber", "12345-20261123-0871");
        var number = centre.reported("operator", report);
        centre.driveTo(number, "handle-case");

        var page = leader.get("/cases/" + number);

        assertThat(page.body())
                .contains(number, "处置中", "12345-20261123-0871", "陈** 138****2210", "案卷处置", "待责任单位经办人办理")
                .contains("为什么派给", "处置时限为什么是", "依据规则第", "处置时限", "已完成的时限")
                .contains(
                        "（县网格中心 坐席）登记了12345热线转来的问题",
                        "（县网格中心 坐席）派遣了任务",
                        "截止",
                        "/cases/" + number + "/diagram",
                        "UserTask_HandleCase")
                .doesNotContain("陈志华", "13812342210");
    }

    @Test
    void theCaseNamesItsPeopleItsWayAndTheTimeOfEachStep() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.driveTo(number, "approve-filing");

        var page = leader.get("/cases/" + number);

        assertThat(page.body())
                .contains("经办人员", "（监督员）到现场核实，情况属实", "现场核实：属实")
                .contains("data-walked=\"UserTask_RegisterReport=accept UserTask_ConfirmOnSite=confirmed")
                .contains("data-step=\"2\"", "用到 80%", "id=\"map\"", "网格边界为示意。");
    }

    @Test
    void whoAsksIsToldWhetherTheLogIsWhole() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        centre.answer(number, "register-report", "accept");

        assertThat(leader.get("/cases/" + number).body()).doesNotContain("记录完整");
        assertThat(leader.get("/cases/" + number + "?check=true").body()).contains("记录完整：共 2 条");
    }

    @Test
    void theMapKnowsThePlaceTheGridAndWhatIsAround() {
        var report = centre.report("HOTLINE");
        report.putAll(Map.of("longitude", 112.1688, "latitude", 37.2062));
        var first = centre.reported("operator", report);
        var number = centre.reported("operator", report);

        var map = leader.get("/cases/" + number + "/map");
        var stranger = new Browserless(port).signIn("unit-handler");

        assertThat(map.status()).isEqualTo(200);
        assertThat(map.body())
                .contains("\"longitude\":112.1688", "\"latitude\":37.2062", "\"number\":\"" + first + "\"", "疑似重复")
                .containsPattern("\"grid\":\"140728\\d{9}\"")
                .doesNotContain("\"number\":\"" + number);
        assertThat(stranger.get("/cases/" + number + "/map").status()).isEqualTo(404);
    }

    @Test
    void whatComesBackAfterItHadBeenClosedIsNamed() {
        var report = centre.report("HOTLINE");
        report.putAll(Map.of("longitude", 112.1655, "latitude", 37.2081, "categoryCode", "B01037"));
        sql.execute("""
                insert into casefile.likeness (category_code, metres, hours, recurrence_days, changed_by, changed_at)
                values ('B01037', 50, 24, 183, 'admin', now()) on conflict do nothing""");
        var before = centre.reported("operator", report);
        centre.driveToTheEnd(before);

        var again = centre.reported("operator", report);

        assertThat(leader.get("/cases/" + again).body()).contains("反复发生", "/cases/" + before);
    }

    @Test
    void aPhotoIsSeenByWhoSeesItsCase() {
        var report = centre.report("HOTLINE");
        var photo = centre.photo("operator");
        report.put("photoIds", List.of(photo));
        var number = centre.reported("operator", report);
        var handler = new Browserless(port).signIn("unit-handler");

        assertThat(leader.get("/cases/" + number).body()).contains("/photos/" + photo, "上报 ");
        assertThat(leader.get("/photos/" + photo).status()).isEqualTo(200);
        assertThat(new Browserless(port)
                        .signIn("operator")
                        .get("/photos/" + photo)
                        .status())
                .isEqualTo(200);
        assertThat(handler.get("/photos/" + photo).status()).isEqualTo(404);
        assertThat(handler.get("/photos/" + photo + "/thumbnail").status()).isEqualTo(404);
    }

    @Test
    void theDrawingOfItsProcessIsBpmn() {
        var number = centre.reported("operator", centre.report("HOTLINE"));

        var drawing = leader.get("/cases/" + number + "/diagram");

        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.contentType()).startsWith("application/xml");
        assertThat(drawing.body()).contains("<bpmn:process id=\"case-handling\"", "bpmndi:BPMNDiagram");
    }

    @Test
    void aCaseThatIsNotTheirsDoesNotExistForAUnit() {
        var number = centre.reported("operator", centre.report("HOTLINE"));
        var handler = new Browserless(port).signIn("unit-handler");

        assertThat(handler.get("/cases/" + number).status()).isEqualTo(404);
        assertThat(handler.get("/cases/" + number + "/diagram").status()).isEqualTo(404);
        assertThat(handler.get("/cases?text=" + number).body()).doesNotContain(">" + number + "<");
    }

    @Test
    void aSearchFindsByNumberSourceNumberWordsAndDay() {
        var report = new HashMap<>(centre.report("HOTLINE"));
        report.put("sourceNumber", "SN-77120");
        var number = centre.reported("operator", report);

        assertThat(leader.get("/cases?text=" + number).body()).contains(">" + number + "<", "供水井盖", "信息收集");
        assertThat(leader.get("/cases?text=sn-77120").body()).contains(">" + number + "<");
        assertThat(leader.get("/cases?text=" + number + "&status=CLOSED").body())
                .contains("没有符合条件的案卷");
        assertThat(leader.get("/cases?text=" + number + "&to=2020-01-01").body())
                .contains("没有符合条件的案卷");
        assertThat(leader.get("/cases?from=2026-11-24&to=2026-11-23").body()).contains("起始日期不能晚于截止日期。");
        assertThat(leader.get("/cases?from=x&step=8&status=%3Cb%3E&category=%22")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameMatterNearbyIsNamed() {
        // A corner of its own: at the usual one many tests report.
        var here = Map.of("longitude", 112.1712, "latitude", 37.2041);
        var hotline = centre.report("HOTLINE");
        hotline.putAll(here);
        var mailbox = centre.report("COUNTY_MAILBOX");
        mailbox.putAll(here);
        var first = centre.reported("operator", hotline);
        var second = centre.reported("operator", mailbox);

        assertThat(leader.get("/cases/" + second).body()).contains("疑似重复", "/cases/" + first);
    }

    @Test
    void typeAheadsFindCategoriesGridsAndPeople() {
        assertThat(leader.getPart("/pick/categories?text=%E8%B7%AF%E7%81%AF").body())
                .contains("路灯", "data-value=")
                .doesNotContain("<html");
        assertThat(leader.getPart("/pick/grids?text=%E8%BF%8E%E8%96%B0%E9%97%A8")
                        .body())
                .contains("古城街道 迎薰门社区");
        assertThat(leader.getPart("/pick/people?text=unit-h").body()).contains("毛成林", "责任单位经办人", "unit-handler");
        assertThat(new Browserless(port).getPart("/pick/people?text=a").status())
                .isEqualTo(401);
    }
}
