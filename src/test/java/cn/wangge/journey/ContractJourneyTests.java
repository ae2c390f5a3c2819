package cn.wangge.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.WanggeTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole cases over the contract, each role by its own account. */
@WanggeTest
class ContractJourneyTests {

    @LocalServerPort
    private int port;

    private Centre centre;

    @BeforeEach
    void open() {
        centre = new Centre(port);
    }

    @Test
    void aHotlineReportGoesThroughAllSevenStepsAndIsClosed() {
        var report = new HashMap<>(centre.report("HOTLINE"));
        report.put("reporterName", "王建国");
        report.put("reporterPhone", "0354-5620000");
        report.put("replyWanted", true);
        var number = centre.reported("operator", report);

        var closed = centre.driveToTheEnd(number);

        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.get("step").asInt()).isEqualTo(7);
        assertThat(closed.get("closedAt").asText()).isNotBlank();
        assertThat(closed.get("scores")).isNotEmpty();
        assertThat(closed.get("openItems")).isEmpty();
        assertThat(closed.findValuesAsText("decision"))
                .contains("intake-path", "filing-advice", "unit-routing", "time-limit", "closing-check");
        assertThat(closed.get("reporterName").asText()).isEqualTo("王**");
    }

    @Test
    void aMatterSettledInTheVillageIsRegisteredWithoutAFile() {
        var number = centre.reported("grid-leader", centre.report("GRID_LEADER"));

        var registered = centre.driveToTheEnd(number);

        assertThat(registered.get("status").asText()).isEqualTo("REGISTERED");
        assertThat(registered.get("step").asInt()).isEqualTo(1);
    }

    @Test
    void failedVerificationsLeadToSupervisionAndThenToTheEfficiencyOffice() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "verify-on-site");
        centre.answer(number, "verify-on-site", "notMet");
        centre.driveTo(number, "verify-on-site");
        assertThat(centre.theCase(number).get("flags"))
                .extracting(f -> f.asText())
                .contains("SUPERVISED");

        centre.answer(number, "verify-on-site", "notMet");
        centre.driveTo(number, "approve-referral");
        centre.answer(number, "approve-referral", "approve");
        var closed = centre.driveToTheEnd(number);

        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.get("flags")).extracting(f -> f.asText()).contains("SUPERVISED", "REFERRED");
    }

    @Test
    void theSameKeyAndContentGetTheSameAnswerAndOtherContentIsRefused() {
        var report = centre.report("INSPECTOR");
        var first = centre.post("inspector", "/api/v1/reports", report, "key-of-this-test");
        var again = centre.post("inspector", "/api/v1/reports", report, "key-of-this-test");
        var other = centre.post("inspector", "/api/v1/reports", Map.of("channel", "INSPECTOR"), "key-of-this-test");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
    }
}
