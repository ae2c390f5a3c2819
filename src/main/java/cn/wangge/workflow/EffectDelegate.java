package cn.wangge.workflow;

import cn.wangge.casework.CaseEffect;
import cn.wangge.shared.CaseId;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

/** Lets an effect of the product take place at a service task. */
class EffectDelegate implements JavaDelegate {

    /** Read by the next gateway only; never stored. */
    private static final Set<String> TRANSIENT = Set.of("fired");

    private final CaseEffect effect;

    EffectDelegate(CaseEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution step) {
        var id = CaseId.parse(step.getProcessBusinessKey());
        var results = effect.take(id, ModelProperties.of(step.getBpmnModelElementInstance()));
        results.forEach((name, value) -> {
            if (TRANSIENT.contains(name)) step.setVariable(name, Variables.untypedValue(value, true));
            else step.getProcessInstance().setVariable(name, value);
        });
    }
}
