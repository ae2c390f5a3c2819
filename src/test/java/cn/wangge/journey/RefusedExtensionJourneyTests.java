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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More time is refused, the limit passes, supervision is not answered, and two persons answer for it. */
@WanggeTest
class RefusedExtensionJourneyTests {

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

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aRefusedExtensionEndsWithFindingsAndTheCaseGoesOn() {
        var base = "http://localhost:" + port;
        var centre = new Centre(port);
        var number = inHand(centre);
        try (var handler = Walk.atDesk(base, "unit-handler")) {
            handler.open(number, "案卷处置")
                    .decide("申请延期")
                    .pick("延期原因", "需采购材料")
                    .write("申请延长", "1")
                    .write("延期说明", "重型井盖需向厂家定制。")
                    .submit("案卷处置：申请延期", "延期初审（责任单位负责人）");
        }
        try (var leader = Walk.atDesk(base, "unit-leader")) {
            leader.open(number, "延期初审").decide("同意上报").submit("延期初审：同意上报", "延期审批（值班班长）");
        }
        try (var chief = Walk.atDesk(base, "shift-leader")) {
            chief.open(number, "延期审批")
                    .decide("不同意")
                    .write("不同意理由", "同型井盖县内有库存。")
                    .submit("延期审批：不同意");
            chief.readCase(number).sees("延期申请", "不同意", "同型井盖县内有库存。").isFitForEverybody();
        }

        runsOut(number, DeadlineKind.HANDLING, 150);

        try (var chief = Walk.atDesk(base, "shift-leader")) {
            chief.open(number, "督办审批").decide("立案督办").write("督办意见", "一日内补装井盖。").submit("督办审批：立案督办");
        }

        runsOut(number, DeadlineKind.ORDER, 100);

        try (var director = Walk.atDesk(base, "centre-director")) {
            director.open(number, "移送审批").press(director.page().getByText("查看移送材料"));
            director.sees("移送材料", "延期申请", "同型井盖县内有库存。", "申请 1 次，同意 0 次").isFitForEverybody();
            director.open(number, "移送审批")
                    .decide("同意移送")
                    .write("责任人员", "毛成林、郝志强")
                    .write("移送事由", "督办到期仍未整改。")
                    .submit("移送审批：同意移送", "移送办理（效能办");
        }
        try (var efficiency = Walk.atDesk(base, "efficiency")) {
            finding(efficiency, number, "毛成林", "效能告诫", "平效办〔2026〕21号");
            finding(efficiency, number, "郝志强", "诫勉谈话", "平效办〔2026〕22号");
            efficiency.readCase(number).sees("已移送效能办").press(efficiency.page().getByText("查看移送材料"));
            efficiency
                    .sees("效能告诫", "平效办〔2026〕21号", "诫勉谈话", "平效办〔2026〕22号", "处置时限")
                    .isFitForEverybody();
        }
        try (var handler = Walk.atDesk(base, "unit-handler")) {
            handler.open(number, "案卷处置")
                    .decide("提交处置结果")
                    .write("处置结果", "已补装重型井盖。")
                    .submit("案卷处置：提交处置结果");
        }
        assertThat(centre.driveToTheEnd(number).get("status").asText()).isEqualTo("CLOSED");
    }

    private static void finding(Walk efficiency, String number, String person, String measure, String document) {
        efficiency
                .open(number, "移送办理")
                .decide("登记处理结果")
                .pick("责任人员", person)
                .pick("效能处理", measure)
                .write("文书编号", document)
                .write("处理依据", "督办逾期未整改。")
                .submit("移送办理：登记处理结果");
    }

    private static String inHand(Centre centre) {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        var units = Map.<String, Object>of("unit", "GSGS", "assistingUnits", List.of());
        centre.driveTo(number, "decompose-task");
        centre.answer(number, "decompose-task", "confirmUnits", units);
        centre.driveTo(number, "handle-case");
        return number;
    }

    /** As the sweep does, which looks after every moment that its own timer has left alone for a minute. */
    private void runsOut(String number, DeadlineKind kind, int share) {
        var id = cases.byNumber(number).orElseThrow().id();
        clock.goTo(deadlines.due(id, kind, share).orElseThrow().plusSeconds(70));
        assertThat(timers.runOverdue(id, kind, share)).isEqualTo(FlowTimers.Outcome.RAN);
    }
}
