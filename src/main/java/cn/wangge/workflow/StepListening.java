package cn.wangge.workflow;

import cn.wangge.casefile.Acting;
import cn.wangge.shared.CaseId;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Entering the sub-process of a step brings the case to that step. */
@Component
class StepListening extends AbstractBpmnParseListener {

    private final ObjectProvider<Acting> acting;

    StepListening(ObjectProvider<Acting> acting) {
        this.acting = acting;
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        var step = ModelProperties.of(element).get("step");
        if (step == null) return;
        var number = Integer.parseInt(step);
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> acting.getObject()
                        .theCase(CaseId.parse(execution.getProcessBusinessKey()))
                        .enterStep(number));
    }
}
