package cn.wangge.workflow;

import cn.wangge.casework.Decisions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The decision tables in force, evaluated by the engine. */
@Component
class EngineDecisions implements Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Activations activations;
    private final MatchedRules matched;
    private final Map<String, Map<String, String>> reasons = new ConcurrentHashMap<>();

    EngineDecisions(
            DecisionService decisions, RepositoryService repository, Activations activations, MatchedRules matched) {
        this.decisions = decisions;
        this.repository = repository;
        this.activations = activations;
        this.matched = matched;
    }

    @Override
    public Decided decide(String decision, Map<String, Object> inputs) {
        var definition = activations.definition(decision);
        var result = decisions.evaluateDecisionTableById(definition, inputs);
        var rule = matched.take();
        if (rule == null || result.getSingleResult() == null) {
            throw new IllegalStateException("no rule of " + decision + " answers " + inputs);
        }
        Map<String, Object> outputs =
                new LinkedHashMap<>(result.getSingleResult().getEntryMap());
        var reason = reasons.computeIfAbsent(definition, this::reasonsOf).getOrDefault(rule, "");
        return new Decided(decision, rule, reason, outputs);
    }

    private Map<String, String> reasonsOf(String definition) {
        var found = new LinkedHashMap<String, String>();
        repository
                .getDmnModelInstance(definition)
                .getModelElementsByType(Rule.class)
                .forEach(rule -> {
                    if (rule.getDescription() != null) {
                        found.put(
                                rule.getId(),
                                Objects.toString(rule.getDescription().getTextContent(), ""));
                    }
                });
        return found;
    }
}
