package cn.wangge.workflow;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers which rule of the table just evaluated in this thread has answered. */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<@Nullable String> last = new ThreadLocal<>();

    DefaultDmnEngineConfiguration listening() {
        var engine = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        engine.setCustomPostDecisionTableEvaluationListeners(List.of(this));
        engine.setFeelEngineFactory(() -> new RememberedTests(new ScalaFeelEngineFactory(List.of()).createInstance()));
        return engine;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluated) {
        var rules = evaluated.getMatchingRules();
        last.set(rules.isEmpty() ? null : rules.get(0).getId());
    }

    /** The rule, once; null when none matched. */
    @Nullable
    String take() {
        var rule = last.get();
        last.remove();
        return rule;
    }
}
