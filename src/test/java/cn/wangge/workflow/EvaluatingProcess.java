package cn.wangge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Step 7: scores, and a survey where somebody waits to be asked. */
abstract class EvaluatingProcess extends ProcessTest {

    @Test
    void aClosedCaseCountsForItsUnitAndItsTownship() {
        var closed = reported("inspector", "INSPECTOR").upToTheEnd().standsAt(7, "CLOSED");

        assertThat(closed.told("scores"))
                .extracting(it -> it.get("subject").asText())
                .contains("unit", "township");
        assertThat(closed.told("scores"))
                .filteredOn(it -> it.get("indicator").asText().equals("inTime"))
                .allSatisfy(it -> assertThat(it.get("value").asInt()).isEqualTo(1));
    }

    @Test
    void aReporterWhoLeftANumberIsCalledAfterwardsAndTheCaseIsClosedMeanwhile() {
        reported("operator", "HOTLINE", "reporterName", "王建国", "reporterPhone", "0354-5620000")
                .upTo("call-reporter")
                .standsAt(7, "CLOSED", "call-reporter");
    }
}
