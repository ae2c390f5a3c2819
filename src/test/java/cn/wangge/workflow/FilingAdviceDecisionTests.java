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
class FilingAdviceDecisionTests {

    private static final String ROWS = """
            filing-advice-001 | FALSE  | true  | 3 | 0 | REFUSE
            filing-advice-001 | FALSE  | false | 0 | 2 | REFUSE
            filing-advice-002 | TRUE   | false | 2 | 0 | SUPPLEMENT
            filing-advice-002 | NONE   | false | 0 | 1 | SUPPLEMENT
            filing-advice-003 | TRUE   | true  | 1 | 1 | MERGE
            filing-advice-003 | NONE   | true  | 0 | 4 | MERGE
            filing-advice-003 | UNABLE | true  | 0 | 1 | MERGE
            filing-advice-004 | UNABLE | true  | 5 | 0 | SUPPLEMENT
            filing-advice-005 | TRUE   | true  | 0 | 0 | FILE
            filing-advice-006 | NONE   | true  | 0 | 0 | SUPPLEMENT
            filing-advice-007 | NONE   | true  | 1 | 0 | FILE
            """;

    private final DecisionTable table = DecisionTable.load("filing-advice");

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void theSeatIsAdvised(
            String rule, String confirmation, boolean hasCategory, int photoCount, int similarOpen, String advice) {
        var answer = decide(confirmation, hasCategory, photoCount, similarOpen);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.get("advice")).isEqualTo(advice);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rulesOf(ROWS)).isEqualTo(table.ruleIds());
    }

    @Test
    void everyCombinationHasOneAnswer() {
        for (String confirmation : List.of("TRUE", "FALSE", "UNABLE", "NONE"))
            for (boolean hasCategory : List.of(true, false))
                for (int photos = 0; photos <= 3; photos++)
                    for (int similar = 0; similar <= 3; similar++)
                        assertThat(table.declared("advice"))
                                .contains(decide(confirmation, hasCategory, photos, similar)
                                        .text("advice"));
    }

    @Test
    void whatTheInspectorFoundUntrueIsNeverFiledOrMerged() {
        for (int similar = 0; similar <= 3; similar++)
            assertThat(decide("FALSE", true, 3, similar).get("advice")).isEqualTo("REFUSE");
    }

    private DecisionTable.Answer decide(String confirmation, boolean hasCategory, int photos, int similar) {
        return table.decide(Map.of(
                "confirmation",
                confirmation,
                "hasCategory",
                hasCategory,
                "photoCount",
                photos,
                "similarOpen",
                similar));
    }
}
