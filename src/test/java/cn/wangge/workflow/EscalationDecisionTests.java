package cn.wangge.workflow;

import static cn.wangge.workflow.DecisionTable.rulesOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.organization.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationDecisionTests {

    private static final List<String> KINDS = List.of(
            "VERIFICATION_FAILED VILLAGE_DESK TOWNSHIP_DESK HANDLING SUPERVISION SIGNING FEEDBACK ASSISTING FILING DISPATCH CLOSING CONFIRMATION VERIFICATION REFERRAL SOURCE UNHEARD_OF"
                    .split(" "));

    private static final String ROWS = """
            escalation-001 | VERIFICATION_FAILED |   0 | 1 | HOTLINE | SUPERVISE           | UNIT_HANDLER,UNIT_LEADER,SHIFT_LEADER
            escalation-002 | VERIFICATION_FAILED |   0 | 1 | LEADER  | SUPERVISE           | UNIT_HANDLER,UNIT_LEADER,SHIFT_LEADER,CENTRE_DIRECTOR
            escalation-003 | VERIFICATION_FAILED |   0 | 2 | HOTLINE | REFER               | UNIT_LEADER,SHIFT_LEADER,CENTRE_DIRECTOR
            escalation-003 | VERIFICATION_FAILED | 130 | 3 | LEADER  | REFER               | UNIT_LEADER,SHIFT_LEADER,CENTRE_DIRECTOR
            escalation-004 | SUPERVISION         | 100 | 1 | HOTLINE | REFER               | UNIT_LEADER,SHIFT_LEADER,CENTRE_DIRECTOR
            escalation-005 | SUPERVISION         |  80 | 1 | HOTLINE | REMIND              | UNIT_HANDLER,UNIT_LEADER
            escalation-006 | HANDLING            |  80 | 0 | HOTLINE | REMIND              | UNIT_HANDLER
            escalation-006 | HANDLING            |  99 | 2 | LEADER  | REMIND              | UNIT_HANDLER
            escalation-007 | HANDLING            | 100 | 0 | HOTLINE | REMIND              | UNIT_HANDLER,UNIT_LEADER
            escalation-007 | HANDLING            | 149 | 0 | HOTLINE | REMIND              | UNIT_HANDLER,UNIT_LEADER
            escalation-008 | HANDLING            | 150 | 0 | HOTLINE | PROPOSE_SUPERVISION | SHIFT_LEADER,UNIT_LEADER
            escalation-009 | VILLAGE_DESK        | 100 | 0 | VILLAGE | PASS_UP             | TOWNSHIP_OPERATOR
            escalation-010 | TOWNSHIP_DESK       | 100 | 0 | VILLAGE | PASS_UP             | SHIFT_LEADER
            escalation-011 | VILLAGE_DESK        |  80 | 0 | VILLAGE | REMIND              | VILLAGE_DESK
            escalation-012 | TOWNSHIP_DESK       |  80 | 0 | VILLAGE | REMIND              | TOWNSHIP_OPERATOR
            escalation-013 | SIGNING             |  80 | 0 | PUBLIC  | REMIND              | UNIT_HANDLER
            escalation-014 | ASSISTING           | 100 | 0 | PUBLIC  | REMIND              | UNIT_HANDLER,UNIT_LEADER,SHIFT_LEADER
            escalation-015 | FEEDBACK            |  80 | 0 | PUBLIC  | REMIND              | UNIT_LEADER
            escalation-016 | FEEDBACK            | 100 | 0 | PUBLIC  | REMIND              | UNIT_LEADER,SHIFT_LEADER
            escalation-017 | FILING              |  80 | 0 | PUBLIC  | REMIND              | OPERATOR
            escalation-018 | DISPATCH            | 100 | 0 | PUBLIC  | REMIND              | OPERATOR,SHIFT_LEADER
            escalation-019 | CONFIRMATION        |  80 | 0 | PUBLIC  | REMIND              | INSPECTOR
            escalation-020 | VERIFICATION        | 100 | 0 | PUBLIC  | REMIND              | INSPECTOR,OPERATOR
            escalation-021 | SOURCE              | 100 | 0 | HOTLINE | REMIND              | SHIFT_LEADER,UNIT_LEADER
            escalation-022 | REFERRAL            |  80 | 2 | HOTLINE | REMIND              | EFFICIENCY
            escalation-023 | REFERRAL            | 100 | 2 | HOTLINE | REMIND              | EFFICIENCY,CENTRE_DIRECTOR
            escalation-024 | HANDLING            |  79 | 0 | HOTLINE | NONE                | ''
            escalation-024 | SUPERVISION         |   0 | 5 | LEADER  | NONE                | ''
            escalation-025 | UNHEARD_OF          | 100 | 0 | HOTLINE | REMIND              | SHIFT_LEADER
            """;

    private final DecisionTable table = DecisionTable.load("escalation");

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void whatIsLateOrFailedIsEscalated(
            String rule, String kind, int share, int reworkCount, String channel, String action, String recipients) {
        var answer = decide(kind, share, reworkCount, channel);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.get("action")).isEqualTo(action);
        assertThat(answer.get("recipients")).isEqualTo(recipients);
    }

    @Test
    void everyRuleIsTested() {
        assertThat(rulesOf(ROWS)).isEqualTo(table.ruleIds());
    }

    @Test
    void everyMomentHasOneAnswerToKnownPosts() {
        for (String kind : KINDS)
            for (int share : List.of(0, 79, 80, 99, 100, 149, 150, 1000))
                for (int rework = 0; rework <= 2; rework++)
                    for (String channel : List.of("LEADER", "HOTLINE")) {
                        var answer = decide(kind, share, rework, channel);
                        assertThat(table.declared("action")).contains(answer.text("action"));
                        assertThat(posts(answer).toList()).doesNotHaveDuplicates();
                    }
    }

    @Test
    void theEfficiencyOfficeHearsNothingBeforeTheDirectorHasSigned() {
        for (String kind : List.of("VERIFICATION_FAILED", "SUPERVISION"))
            assertThat(posts(decide(kind, 100, 2, "LEADER")))
                    .contains(Post.CENTRE_DIRECTOR)
                    .doesNotContain(Post.EFFICIENCY);
    }

    private static Stream<Post> posts(DecisionTable.Answer answer) {
        return Stream.of(answer.text("recipients").split(","))
                .filter(post -> !post.isEmpty())
                .map(Post::valueOf);
    }

    private DecisionTable.Answer decide(String kind, int share, int reworkCount, String channel) {
        return table.decide(Map.of("kind", kind, "share", share, "reworkCount", reworkCount, "channel", channel));
    }
}
