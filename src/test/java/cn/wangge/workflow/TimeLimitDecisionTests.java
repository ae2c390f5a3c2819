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
class TimeLimitDecisionTests {

    private static final String ROWS = """
            time-limit-001 | EMERGENCY_HOURS |   1 | 3 | true  | INSPECTOR | EMERGENCY_HOURS | 1
            time-limit-001 | EMERGENCY_HOURS |   4 | 1 | true  | LEADER    | EMERGENCY_HOURS | 4
            time-limit-002 | WORKING_HOURS   |   2 | 3 | true  | HOTLINE   | EMERGENCY_HOURS | 2
            time-limit-003 | EMERGENCY_HOURS |   5 | 1 | true  | INSPECTOR | EMERGENCY_HOURS | 4
            time-limit-003 | WORKING_HOURS   |   4 | 1 | true  | INSPECTOR | EMERGENCY_HOURS | 4
            time-limit-003 | WORKING_DAYS    |  15 | 3 | true  | LEADER    | EMERGENCY_HOURS | 4
            time-limit-003 | NATURAL_DAYS    |   1 | 2 | true  | PUBLIC    | EMERGENCY_HOURS | 4
            time-limit-004 | WORKING_DAYS    |   6 | 1 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-004 | WORKING_DAYS    |  15 | 3 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-005 | WORKING_DAYS    |   4 | 3 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-005 | WORKING_DAYS    |   5 | 3 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-006 | WORKING_HOURS   |  41 | 2 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-007 | WORKING_HOURS   |  27 | 3 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-007 | WORKING_HOURS   |  40 | 3 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-008 | NATURAL_DAYS    |   8 | 1 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-009 | EMERGENCY_HOURS | 169 | 1 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-010 | WORKING_DAYS    |   3 | 3 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-010 | WORKING_HOURS   |  26 | 3 | false | LEADER    | WORKING_HOURS   | 39
            time-limit-010 | WORKING_HOURS   |   1 | 3 | false | HOTLINE   | WORKING_HOURS   | 2
            time-limit-010 | WORKING_HOURS   |   4 | 3 | false | HOTLINE   | WORKING_HOURS   | 6
            time-limit-010 | WORKING_DAYS    |  15 | 3 | false | HOTLINE   | WORKING_DAYS    | 23
            time-limit-011 | WORKING_DAYS    |   5 | 1 | false | LEADER    | WORKING_DAYS    | 5
            time-limit-011 | WORKING_DAYS    |  15 | 2 | false | HOTLINE   | WORKING_DAYS    | 15
            time-limit-011 | NATURAL_DAYS    |   7 | 3 | false | LEADER    | NATURAL_DAYS    | 7
            time-limit-011 | EMERGENCY_HOURS |   8 | 3 | false | HOTLINE   | EMERGENCY_HOURS | 8
            """;

    private final DecisionTable table = DecisionTable.load("time-limit");

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void theLimitOfTheConditionIsAdjusted(
            String rule,
            String clock,
            int amount,
            int areaClass,
            boolean urgent,
            String channel,
            String newClock,
            int newAmount) {
        var answer = decide(clock, amount, areaClass, urgent, channel);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.get("clock")).isEqualTo(newClock);
        assertThat(answer.get("amount")).isEqualTo(newAmount);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rulesOf(ROWS)).isEqualTo(table.ruleIds());
    }

    @Test
    void everyLimitGetsOneAnswerOfAtLeastOneUnit() {
        for (String clock : table.declared("clock"))
            for (int amount : List.of(1, 2, 3, 4, 5, 6, 7, 8, 26, 27, 40, 41, 168, 169, 720))
                for (int areaClass = 1; areaClass <= 3; areaClass++)
                    for (boolean urgent : List.of(true, false))
                        for (String channel : List.of("LEADER", "HOTLINE")) {
                            var answer = decide(clock, amount, areaClass, urgent, channel);
                            assertThat(answer.rules()).hasSize(1);
                            assertThat(table.declared("clock")).contains(answer.text("clock"));
                            assertThat((Integer) answer.get("amount")).isPositive();
                            if (urgent) assertThat(answer.get("clock")).isEqualTo("EMERGENCY_HOURS");
                        }
    }

    @Test
    void aLeadersMatterNeverTakesMoreThanFiveWorkingDays() {
        for (int areaClass = 1; areaClass <= 3; areaClass++)
            for (int amount = 1; amount <= 21; amount++) {
                var days = decide("WORKING_DAYS", amount, areaClass, false, "LEADER");
                assertThat((Integer) days.get("amount")).isLessThanOrEqualTo(5);
                var hours = decide("WORKING_HOURS", amount * 2, areaClass, false, "LEADER");
                int inHours =
                        (Integer) hours.get("amount") * (hours.text("clock").equals("WORKING_DAYS") ? 8 : 1);
                assertThat(inHours).isLessThanOrEqualTo(40);
            }
    }

    @Test
    void aLimitOfAnotherClockStaysAsItIs() {
        var answer = decide("MINUTES", 15, 3, true, "LEADER");
        assertThat(answer.get("clock")).isEqualTo("MINUTES");
        assertThat(answer.get("amount")).isEqualTo(15);
    }

    private DecisionTable.Answer decide(String clock, int amount, int areaClass, boolean urgent, String channel) {
        return table.decide(
                Map.of("clock", clock, "amount", amount, "areaClass", areaClass, "urgent", urgent, "channel", channel));
    }
}
