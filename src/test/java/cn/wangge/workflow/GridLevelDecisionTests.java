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
class GridLevelDecisionTests {

    private static final String ROWS = """
            grid-level-001 | PY306  | 3 | true  | COUNTY
            grid-level-001 | S06010 | 2 | true  | COUNTY
            grid-level-002 | PY306  | 1 | false | VILLAGE
            grid-level-002 | PY306  | 3 | false | VILLAGE
            grid-level-003 | PY205  | 1 | false | VILLAGE
            grid-level-004 | S06010 | 2 | false | VILLAGE
            grid-level-004 | S10001 | 3 | false | VILLAGE
            grid-level-005 | PY112  | 1 | false | TOWNSHIP
            grid-level-005 | PY112  | 3 | false | TOWNSHIP
            grid-level-006 | PY308  | 2 | false | TOWNSHIP
            grid-level-007 | S06001 | 2 | false | TOWNSHIP
            grid-level-008 | S06001 | 1 | false | COUNTY
            grid-level-008 | S06010 | 1 | false | COUNTY
            grid-level-008 | B01002 | 2 | false | COUNTY
            grid-level-008 | S06013 | 3 | false | COUNTY
            grid-level-008 | PY601  | 1 | false | COUNTY
            grid-level-008 | X99999 | 1 | false | COUNTY
            """;

    private final DecisionTable table = DecisionTable.load("grid-level");

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void aMatterIsSettledAtTheLowestLevelThatCan(
            String rule, String category, int areaClass, boolean urgent, String level) {
        var answer = decide(category, areaClass, urgent);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.get("level")).isEqualTo(level);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rulesOf(ROWS)).isEqualTo(table.ruleIds());
    }

    @Test
    void everyItemHasOneLevelInEveryArea() {
        for (String code : ItemCodes.all())
            for (int areaClass = 1; areaClass <= 3; areaClass++)
                for (boolean urgent : List.of(true, false))
                    assertThat(table.declared("level"))
                            .contains(decide(code, areaClass, urgent).text("level"));
    }

    private DecisionTable.Answer decide(String category, int areaClass, boolean urgent) {
        return table.decide(Map.of("categoryCode", category, "areaClass", areaClass, "urgent", urgent));
    }
}
