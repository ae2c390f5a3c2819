package cn.wangge.workflow;

import static cn.wangge.workflow.ModelFiles.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody holds every post of the county and does whatever he is let do. He never approves, checks or signs what he
 * has done himself (rules S1 to S4 of the reliability notes, section 4.2, and their like in every side matter).
 */
class CombinedPostsProcessTests extends ProcessTest {

    private static final List<String> EVERY_POST = List.of(
            "OPERATOR",
            "INSPECTOR",
            "SHIFT_LEADER",
            "UNIT_HANDLER",
            "UNIT_LEADER",
            "VILLAGE_DESK",
            "TOWNSHIP_OPERATOR",
            "CENTRE_DIRECTOR",
            "EFFICIENCY");

    private static final Set<String> WORK = Set.of("sign-for-task", "handle-case", "decompose-task");

    private String everybody = "";

    /** Of each action of a model: its part, and the parts it must be kept from. */
    private record Kept(String part, Set<String> from) {}

    @BeforeEach
    void somebodyHoldsEveryPost() {
        everybody = people().holding("every-post", EVERY_POST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filing, check and closing  |                                            | approve-filing,sign-off-result,verify-on-site,approve-closing
            settlement by a township   | register-report=toTownship                 | audit-settlement
            extension                  | handle-case=extend                         | consent-to-extension,approve-extension
            suspension                 | handle-case=suspend                        | consent-to-suspension,approve-suspension,sign-suspension
            contested dispatch         | sign-for-task=contest                      | arbitrate-dispatch
            rework and supervision     | verify-on-site=notMet                      | approve-supervision
            urgent dispatch first      | draw-up-file=dispatchFirst                 | approve-afterwards
            """)
    void whoHoldsEveryPostIsKeptFromJudgingHimself(String road, String ways, String expected) {
        var report = reported("operator", "HOTLINE", "urgent", road.startsWith("urgent"));

        var refused = walk(report, ways(ways), Set.of(expected.split(",")));

        assertThat(refused).as(road).contains(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource({"void,approve-void"})
    void whoAsksFromTheCasePageDoesNotDecide(String act, String expected) {
        var report = inHand();
        assertThat(centre.act(everybody, report.number(), act, pairs("reason", "filed-twice", "note", "重复录入"))
                        .status())
                .isEqualTo(200);

        assertThat(report.tries(everybody, expected, "approve").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"approve-referral,approve", "handle-referral,record"})
    void whoDidTheWorkDoesNotJudgeItsFailure(String action, String decision) {
        var late = dispatched();
        late.answer("sign-for-task", "sign").answerAs(everybody, "handle-case", "submit");
        late.upTo("verify-on-site").answer("verify-on-site", "notMet").upTo("answer-supervision");
        ring(late, "TimerEvent_SupervisionLate");
        if (action.equals("handle-referral")) late.answer("approve-referral", "approve");

        assertThat(late.tries(everybody, action, decision).status()).isEqualTo(403);
    }

    private Set<String> walk(CaseOnItsWay report, Map<String, String> ways, Set<String> expected) {
        var model = model();
        var own = new HashSet<String>();
        var refused = new TreeSet<String>();
        for (var step = 0; step < 40; step++) {
            var action = next(report.open());
            if (action.isEmpty() || refused.containsAll(expected)) break;
            var kept = model.get(action);
            var decision = ways.getOrDefault(action, "");
            ways.remove(action);
            var status = take(report, action, decision);
            var apart = !Collections.disjoint(own, kept.from());
            assertThat(status).as(action + " by who did " + own).isEqualTo(apart ? 403 : 200);
            if (!apart) own.add(kept.part());
            else {
                refused.add(action);
                if (!refused.containsAll(expected))
                    report.answer(action, decision.isEmpty() ? normal(report, action) : decision);
            }
        }
        return refused;
    }

    /** What was asked for comes first, since the work that goes on beside it would overtake it. */
    private static String next(List<String> open) {
        return open.stream()
                .min(java.util.Comparator.comparing(action -> WORK.contains(action)))
                .orElse("");
    }

    private int take(CaseOnItsWay report, String action, String decision) {
        var chosen = decision.isEmpty() ? normal(report, action) : decision;
        return report.tries(everybody, action, chosen, extras(chosen)).status();
    }

    private Object[] extras(String decision) {
        if (!decision.equals("suspend")) return new Object[0];
        var day =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(60);
        return new Object[] {"until", day.toString()};
    }

    /** The first decision that the model offers. */
    private String normal(CaseOnItsWay report, String action) {
        var task = ModelFiles.userTasks().stream()
                .filter(it -> action(it.getId()).equals(action))
                .findFirst()
                .orElseThrow();
        var buttons = new ArrayList<>(ModelFiles.buttons(task));
        buttons.sort(java.util.Comparator.comparing(it -> properties(it).getOrDefault("order", "9")));
        return ModelFiles.decision(buttons.get(0));
    }

    private static Map<String, Kept> model() {
        var model = new HashMap<String, Kept>();
        for (var task : ModelFiles.userTasks()) {
            var said = properties(task);
            var from = Set.of(said.getOrDefault("separation", "").split(","));
            model.put(action(task.getId()), new Kept(said.get("part"), from));
        }
        return model;
    }

    private static String action(String key) {
        return key.replace("UserTask_", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, String> ways(@org.jspecify.annotations.Nullable String said) {
        var ways = new TreeMap<String, String>();
        if (said == null) return ways;
        for (var way : said.split(",")) ways.put(way.split("=")[0].strip(), way.split("=")[1].strip());
        return ways;
    }
}
