package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casework.FlowTimers;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hard roads: work that was not done, and desks that keep silent until the clock speaks. */
@WanggeTest
class SupervisionJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseReading cases;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private FlowTimers timers;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private String base;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        base = "http://localhost:" + port;
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatFailsVerificationIsSupervisedAndAtLastReferred() {
        var number = handled();
        try (var inspector = Walk.onPhone(base, "inspector-2")) {
            inspector
                    .open(number, "现场核查")
                    .decide("不符合处置标准")
                    .photograph("核查照片")
                    .write("不符合之处", "井盖仍松动，车过有响声。")
                    .submit("现场核查：不符合处置标准", "核查审查（坐席）");
        }
        try (var operator = Walk.atDesk(base, "operator")) {
            operator.open(number, "核查审查").decide("提请督办").write("督办建议", "请限期整改。").submit("核查审查：提请督办", "督办审核（值班班长）");
        }
        try (var leader = Walk.atDesk(base, "shift-leader")) {
            leader.open(number, "督办审核").decide("立案督办").write("督办意见", "两日内加固完毕。").submit("督办审核：立案督办", "督办处理（责任单位经办人）");
        }

        runsOut(number, DeadlineKind.SUPERVISION);

        try (var director = Walk.atDesk(base, "centre-director")) {
            director.open(number, "移送审批")
                    .decide("同意移送")
                    .write("责任人员", "自来水公司 毛成林")
                    .write("移送事由", "督办到期仍未整改。")
                    .submit("移送审批：同意移送", "移送办理（效能办");
            director.readCase(number).sees("乔秉文", "同意移送效能办", "督办到期仍未整改。");
        }
        try (var efficiency = Walk.atDesk(base, "efficiency")) {
            efficiency
                    .open(number, "移送办理")
                    .decide("登记处理结果")
                    .pick("效能处理", "责令整改")
                    .write("文书编号", "平效办〔2026〕12号")
                    .write("处理依据", "已约谈并责令三日内整改。")
                    .submit("移送办理：登记处理结果", "督办处理（责任单位经办人）");
            efficiency
                    .readCase(number)
                    .sees("决定立案督办", "督办时限已用 100%", "康润生", "登记了移送处理结果", "效能处理：责令整改", "已约谈并责令三日内整改。", "督办中")
                    .isFitForEverybody();
        }
        try (var handler = Walk.atDesk(base, "unit-handler")) {
            handler.open(number, "督办处理")
                    .decide("提交督办反馈")
                    .write("整改结果", "已加固井座，更换井盖。")
                    .submit("督办处理：提交督办反馈", "发起核查（坐席）");
        }
        assertThat(centre.driveToTheEnd(number).get("status").asText()).isEqualTo("CLOSED");
        assertThat(centre.theCase(number).get("flags"))
                .extracting(flag -> flag.asText())
                .contains("SUPERVISED", "REFERRED");
    }

    @Test
    void theSilenceOfTheVillagePassesUpToTheTownshipWhichPassesUpToTheCounty() {
        var number = centre.reported("grid-leader", centre.report("GRID_LEADER"));

        runsOut(number, DeadlineKind.VILLAGE_DESK);

        try (var township = Walk.atDesk(base, "township-operator")) {
            township.readCase(number).sees("逾期未办", "乡镇办理中");
            township.open(number, "乡镇（街办）办理")
                    .decide("上报县中心")
                    .write("上报说明", "村级逾期未办，本级无更换能力。")
                    .submit("乡镇（街办）办理：上报县中心", "案卷建立（坐席）");

            township.readCase(number).sees("温俊芳", "上报县中心办理", "待拟立案").isFitForEverybody();
        }
    }

    private String handled() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        var units = Map.<String, Object>of("unit", "GSGS", "assistingUnits", List.of());
        centre.driveTo(number, "decompose-task");
        centre.answer(number, "decompose-task", "confirmUnits", units);
        centre.driveTo(number, "verify-on-site");
        return number;
    }

    /** As the sweep does, which looks after every moment that its own timer has left alone for a minute. */
    private void runsOut(String number, DeadlineKind kind) {
        var id = cases.byNumber(number).orElseThrow().id();
        clock.goTo(deadlines.due(id, kind, 100).orElseThrow().plusSeconds(70));
        assertThat(timers.runOverdue(id, kind, 100)).isEqualTo(FlowTimers.Outcome.RAN);
    }
}
