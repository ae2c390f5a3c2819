package cn.wangge.workflow;

import cn.wangge.casework.OpenedTask;
import cn.wangge.casework.TaskModel;
import cn.wangge.casework.WorklistKeeper;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.UnitId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the worklist of every task that begins, ends or is cancelled, in all models alike. */
@Component
class WorklistListening extends AbstractBpmnParseListener {

    private final ObjectProvider<WorklistKeeper> worklist;
    private final ObjectProvider<TaskModels> models;

    WorklistListening(ObjectProvider<WorklistKeeper> worklist, ObjectProvider<TaskModels> models) {
        this.worklist = worklist;
        this.models = models;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        // Who may do it, the worklist decides; the engine keeps no candidates.
        task.getCandidateUserIdExpressions().clear();
        task.getCandidateGroupIdExpressions().clear();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::closed);
        // A cancelled task is deleted without ever being completed.
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::closed);
    }

    private void opened(DelegateTask task) {
        var model = models.getObject().task(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var unit = model.scope() == TaskModel.Scope.ASSISTING ? new UnitId((String) task.getVariable("unit")) : null;
        worklist.getObject().opened(new OpenedTask(task.getId(), caseOf(task), model, unit));
    }

    private void closed(DelegateTask task) {
        worklist.getObject().closed(task.getId(), caseOf(task));
    }

    private static CaseId caseOf(DelegateTask task) {
        return CaseId.parse(task.getExecution().getProcessBusinessKey());
    }
}
