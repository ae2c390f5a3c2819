package cn.wangge.workflow;

import cn.wangge.casework.CaseClocks;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.shared.CaseId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Answers {@code ${deadline.due(execution, 'KIND', share)}} in timers of models. */
@Component
class DeadlineDates {

    private final CaseClocks clocks;

    DeadlineDates(CaseClocks clocks) {
        this.clocks = clocks;
    }

    Date due(VariableScope scope, String kind, int share) {
        var execution = (DelegateExecution) scope;
        var id = CaseId.parse(execution.getProcessBusinessKey());
        return Date.from(clocks.due(id, DeadlineKind.valueOf(kind), share));
    }
}
