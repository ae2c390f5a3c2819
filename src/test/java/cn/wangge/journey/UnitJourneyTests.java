package cn.wangge.journey;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The units that do the work: who handles, who assists, who answers for it. */
@WanggeTest
class UnitJourneyTests {

    @LocalServerPort
    private int port;

    private Centre centre;
    private String base;
    private String number;

    /** A lead unit and one that assists. */
    @BeforeEach
    void aCaseWaitsForItsUnits() {
        centre = new Centre(port);
        base = "http://localhost:" + port;
        number = centre.reported("inspector", centre.report("INSPECTOR"));
        var units = Map.<String, Object>of("unit", "GSGS", "assistingUnits", List.of("CGJ"));
        centre.driveTo(number, "decompose-task");
        centre.answer(number, "decompose-task", "confirmUnits", units);
        centre.answer(number, "dispatch-task", "dispatch", units);
    }

    @Test
    void theUnitSignsTellsOfItsProgressAndHandsInTheResult() {
        try (var handler = Walk.atDesk(base, "unit-handler")) {
            handler.open(number, "签收").decide("签收").submit("签收：签收", "案卷处置（责任单位经办人）");
            handler.open(number, "案卷处置")
                    .decide("填报进展")
                    .write("处置进展", "已设围挡，井盖明早到货。")
                    .photograph("现场照片")
                    .submit("案卷处置：填报进展", "案卷处置（责任单位经办人）");
            handler.open(number, "案卷处置")
                    .decide("提交处置结果")
                    .write("处置结果", "已更换重型井盖并复核。")
                    .write("处置措施", "围挡、更换、复核。")
                    .submit("案卷处置：提交处置结果", "结果审签（责任单位负责人）");

            handler.readCase(number)
                    .sees("毛成林", "签收了任务", "已设围挡，井盖明早到货。", "已更换重型井盖并复核。")
                    .isFitForEverybody();
        }
    }

    @Test
    void theUnitGivesBackWhatIsNotItsDuty() {
        try (var handler = Walk.atDesk(base, "unit-handler")) {
            handler.open(number, "签收")
                    .decide("退回")
                    .pick("退回理由", "权属单位另有")
                    .write("退回说明", "该井盖属通信公司。")
                    .submit("签收：退回", "任务分解（值班班长）");

            handler.readCase(number).sees("退回了任务", "退回理由：权属单位另有", "该井盖属通信公司。");
        }
    }

    @Test
    void theAssistingUnitAnswersBesideTheLeadUnit() {
        centre.answer(number, "sign-for-task", "sign");
        try (var assistant = Walk.atDesk(base, "assisting-handler")) {
            assistant
                    .open(number, "协办")
                    .decide("提交协办意见")
                    .write("协办意见", "已派员疏导行人。")
                    .photograph("照片")
                    .submit("协办：提交协办意见", "案卷处置（责任单位经办人）");

            assistant.readCase(number).sees("闫学军", "提交了协办意见", "已派员疏导行人。").isFitForEverybody();
        }
    }

    @Test
    void theUnitsLeaderHasItDoneAgainAndSignsThen() {
        centre.driveTo(number, "sign-off-result");
        try (var leader = Walk.atDesk(base, "unit-leader")) {
            leader.open(number, "结果审签")
                    .decide("退回重办")
                    .write("退回重办理由", "缺少更换后的照片。")
                    .submit("结果审签：退回重办", "案卷处置（责任单位经办人）");
            centre.driveTo(number, "sign-off-result");
            leader.open(number, "结果审签").decide("同意反馈").write("审签意见", "材料齐全。").submit("结果审签：同意反馈", "发起核查（坐席）");

            leader.readCase(number)
                    .sees("裴志宏", "将处置结果退回重办", "缺少更换后的照片。", "审签处置结果，同意反馈", "材料齐全。")
                    .isFitForEverybody();
        }
    }
}
