package cn.wangge.workflow;

import static cn.wangge.workflow.DecisionTable.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakePathDecisionTests {

    /** The channels of the client contract. */
    private static final List<String> CHANNELS = List.of(
            "INSPECTOR GRID_LEADER VILLAGE TOWNSHIP HOTLINE POLICE MAYOR_MAILBOX COUNTY_MAILBOX WEBSITE PUBLIC VISIT LEADER VIDEO EXTERNAL"
                    .split(" "));

    private static final String ROWS = """
            intake-path-001 | INSPECTOR      | false | county   | false
            intake-path-001 | INSPECTOR      | true  | county   | false
            intake-path-002 | GRID_LEADER    | false | village  | false
            intake-path-003 | GRID_LEADER    | true  | county   | false
            intake-path-004 | VILLAGE        | false | village  | false
            intake-path-005 | VILLAGE        | true  | county   | false
            intake-path-006 | TOWNSHIP       | false | county   | false
            intake-path-006 | TOWNSHIP       | true  | county   | false
            intake-path-007 | HOTLINE        | false | register | true
            intake-path-007 | HOTLINE        | true  | register | true
            intake-path-008 | POLICE         | false | register | true
            intake-path-009 | MAYOR_MAILBOX  | false | register | true
            intake-path-009 | COUNTY_MAILBOX | false | register | true
            intake-path-010 | WEBSITE        | false | register | true
            intake-path-010 | PUBLIC         | true  | register | true
            intake-path-011 | VISIT          | false | register | true
            intake-path-012 | LEADER         | false | register | true
            intake-path-013 | VIDEO          | false | register | false
            intake-path-014 | EXTERNAL       | false | register | true
            """;

    private final DecisionTable table = DecisionTable.load("intake-path");

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void aReportTakesThePathOfItsChannel(
            String rule, String channel, boolean urgent, String path, boolean confirmationNeeded) {
        var answer = decide(channel, urgent);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.get("path")).isEqualTo(path);
        assertThat(answer.get("confirmationNeeded")).isEqualTo(confirmationNeeded);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rulesOf(ROWS)).isEqualTo(table.ruleIds());
    }

    @Test
    void everyChannelHasOneAnswerUrgentOrNot() {
        for (String channel : CHANNELS)
            for (boolean urgent : List.of(true, false))
                assertThat(table.declared("path"))
                        .contains(decide(channel, urgent).text("path"));
    }

    @Test
    void anUnknownChannelIsNotGuessed() {
        assertThat(decide("CARRIER_PIGEON", false).rules()).isEmpty();
    }

    private DecisionTable.Answer decide(String channel, boolean urgent) {
        return table.decide(Map.of("channel", channel, "urgent", urgent));
    }
}
