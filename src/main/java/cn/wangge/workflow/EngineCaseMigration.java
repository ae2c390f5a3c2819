package cn.wangge.workflow;

import cn.wangge.casefile.Acting;
import cn.wangge.casefile.LogKind;
import cn.wangge.casework.CaseMigration;
import cn.wangge.casework.OpenedTask;
import cn.wangge.casework.WorklistKeeper;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves running cases by the engine's migration, with their items, timers and an entry in their log. */
@Component
class EngineCaseMigration implements CaseMigration {

    private static final Logger log = LoggerFactory.getLogger(EngineCaseMigration.class);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final Activations activations;
    private final MigrationPlans plans;
    private final MigratedTimers timers;
    private final TaskModels models;
    private final WorklistKeeper worklist;
    private final Acting acting;

    EngineCaseMigration(
            RuntimeService runtime,
            RepositoryService repository,
            TaskService tasks,
            Activations activations,
            MigrationPlans plans,
            MigratedTimers timers,
            TaskModels models,
            WorklistKeeper worklist,
            Acting acting) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.activations = activations;
        this.plans = plans;
        this.timers = timers;
        this.models = models;
        this.worklist = worklist;
        this.acting = acting;
    }

    @Override
    public List<CaseId> runningOn(String version) {
        return runtime.createProcessInstanceQuery().processDefinitionId(version).list().stream()
                .map(process -> CaseId.parse(process.getBusinessKey()))
                .distinct()
                .toList();
    }

    @Override
    public List<String> obstacles(CaseId id, Move move) {
        var counterparts = plans.counterparts(move);
        var model = repository.getBpmnModelInstance(move.from());
        return running(id, move).stream()
                .flatMap(process -> waitingAt(runtime.getActivityInstance(process.getId())))
                .filter(element -> !counterparts.containsKey(element))
                .distinct()
                .map(element -> model.<FlowElement>getModelElementById(element).getName())
                .toList();
    }

    /** Where tokens are: a scope that goes does no harm as long as what waits inside has somewhere to be. */
    private static Stream<String> waitingAt(ActivityInstance instance) {
        var inside = Arrays.stream(instance.getChildActivityInstances());
        var between = Arrays.stream(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        var leaf =
                instance.getChildActivityInstances().length == 0 && instance.getChildTransitionInstances().length == 0;
        return leaf
                ? Stream.of(instance.getActivityId())
                : Stream.concat(inside.flatMap(EngineCaseMigration::waitingAt), between);
    }

    @Override
    public void migrate(CaseId id, Move move) {
        var from = repository.getProcessDefinition(move.from());
        var to = repository.getProcessDefinition(move.to());
        if (!from.getKey().equals(to.getKey()) || !activations.isActive(to.getKey(), to.getId())) {
            throw Refusal.conflict("workflow.refusal.notActive");
        }
        // As who answers an item does, so that the two never wait for each other.
        worklist.hold(id);
        var running = running(id, move);
        if (running.isEmpty()) throw Refusal.conflict("workflow.refusal.otherVersion");
        var obstacles = obstacles(id, move);
        if (!obstacles.isEmpty()) {
            throw Refusal.conflict("workflow.refusal.noCounterpart", String.join("、", obstacles));
        }
        timers.byTheLedger(() -> execute(running, move));
        running.forEach(process -> itemsFollow(id, process, to.getId()));
        timers.align(id, to.getId());
        var note = "%s由第%d版改按第%d版办理。".formatted(to.getName(), from.getVersion(), to.getVersion());
        acting.theCase(id).log(acting.at(), LogKind.EFFECT, LOGGED, acting.actor(), note, null);
    }

    private List<ProcessInstance> running(CaseId id, Move move) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(move.from())
                .processInstanceBusinessKey(id.toString())
                .list();
    }

    private void execute(List<ProcessInstance> running, Move move) {
        var ids = running.stream().map(ProcessInstance::getId).toList();
        try {
            Clash.translated(() -> {
                runtime.newMigration(plans.plan(move)).processInstanceIds(ids).execute();
                return ids;
            });
        } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException e) {
            log.info("Processes {} cannot be moved: {}", ids, e.getMessage());
            throw Refusal.conflict("workflow.refusal.doesNotFit");
        }
    }

    private void itemsFollow(CaseId id, ProcessInstance process, String version) {
        for (var task :
                tasks.createTaskQuery().processInstanceId(process.getId()).list()) {
            var unit = tasks.getVariable(task.getId(), "unit") instanceof String code ? new UnitId(code) : null;
            worklist.moved(new OpenedTask(task.getId(), id, models.task(version, task.getTaskDefinitionKey()), unit));
        }
    }
}
