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
class ClosingCheckDecisionTests {

    private static final String ROWS = """
            closing-check-001 | MET     | false | 0 | close
            closing-check-002 | MET     | false | 1 | verifyAgain
            closing-check-003 | MET     | true  | 0 | verifyAgain
            closing-check-003 | MET     | true  | 2 | verifyAgain
            closing-check-004 | NOT_MET | false | 0 | supervise
            closing-check-004 | NOT_MET | true  | 3 | supervise
            closing-check-005 | UNABLE  | false | 0 | verifyAgain
            closing-check-005 | UNABLE  | true  | 1 | verifyAgain
            """;

    private final DecisionTable table = DecisionTable.load("closing-check");

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void theVerificationDecidesWhatIsProposed(
            String rule, String verification, boolean evidenceMissing, int openAssistance, String advice) {
        var answer = decide(verification, evidenceMissing, openAssistance);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.get("advice")).isEqualTo(advice);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rulesOf(ROWS)).isEqualTo(table.ruleIds());
    }

    @Test
    void everyCombinationHasOneAnswerAndOnlyOneCloses() {
        for (String verification : List.of("MET", "NOT_MET", "UNABLE"))
            for (boolean missing : List.of(true, false))
                for (int open = 0; open <= 3; open++) {
                    var advice = decide(verification, missing, open).text("advice");
                    assertThat(table.declared("advice")).contains(advice);
                    assertThat(advice.equals("close")).isEqualTo(verification.equals("MET") && !missing && open == 0);
                }
    }

    @Test
    void withoutAVerificationNothingIsProposed() {
        assertThat(decide("", false, 0).rules()).isEmpty();
    }

    private DecisionTable.Answer decide(String verification, boolean evidenceMissing, int openAssistance) {
        return table.decide(Map.of(
                "verification", verification, "evidenceMissing", evidenceMissing, "openAssistance", openAssistance));
    }
}
