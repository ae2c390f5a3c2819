package cn.wangge.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A shipped decision on the bare DMN engine, without Spring or a database. */
final class DecisionTable {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<String> matched = new ArrayList<>();
    private final List<String> ruleIds;
    private final Map<String, List<String>> declared;

    private DecisionTable(String id) {
        engine = engineListenedTo();
        try (InputStream forEngine = file(id);
                InputStream forModel = file(id)) {
            decision = engine.parseDecision(id, forEngine);
            var model = Dmn.readModelFromStream(forModel);
            ruleIds = model.getModelElementsByType(Rule.class).stream()
                    .map(Rule::getId)
                    .toList();
            declared = model.getModelElementsByType(Output.class).stream()
                    .filter(output -> output.getOutputValues() != null)
                    .collect(Collectors.toMap(Output::getName, DecisionTable::values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DecisionTable load(String id) {
        return new DecisionTable(id);
    }

    /** The answer to these inputs; the engine itself refuses two rules where the hit policy is UNIQUE. */
    Answer decide(Map<String, Object> inputs) {
        matched.clear();
        DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, inputs);
        return new Answer(
                List.copyOf(matched),
                result.isEmpty() ? Map.of() : result.getSingleResult().getEntryMap());
    }

    List<String> ruleIds() {
        return ruleIds;
    }

    /** The values the table says an output may take. */
    List<String> declared(String output) {
        return Objects.requireNonNull(declared.get(output));
    }

    /** The first column of a table of expected rows: the rule each row is meant to hit. */
    static List<String> rulesOf(String rows) {
        return rows.lines().map(row -> row.split("\\|")[0].strip()).distinct().toList();
    }

    private DmnEngine engineListenedTo() {
        var configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener note = event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(matched::add);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(note);
        return configuration.buildEngine();
    }

    private static List<String> values(Output output) {
        return Stream.of(output.getOutputValues().getText().getTextContent().split(","))
                .map(value -> value.strip().replace("\"", ""))
                .toList();
    }

    private static InputStream file(String id) {
        return Objects.requireNonNull(DecisionTable.class.getResourceAsStream("/dmn/" + id + ".dmn"), id);
    }

    /** What a decision said, and by which rules. */
    record Answer(List<String> rules, Map<String, Object> values) {

        String rule() {
            if (rules.size() != 1) throw new AssertionError("not one rule but " + rules);
            return rules.get(0);
        }

        Object get(String output) {
            return Objects.requireNonNull(values.get(output), () -> "no " + output + " from " + rules);
        }

        String text(String output) {
            return (String) get(output);
        }
    }
}
