package cn.wangge.workflow;

import cn.wangge.casefile.CaseFile;
import cn.wangge.casefile.CaseStart;
import cn.wangge.casework.CaseProcess;
import cn.wangge.casework.TaskModel;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The processes of cases, driven by the engine. */
@Component
class EngineCaseProcess implements CaseProcess, CaseStart {

    static final String MAIN = "case-handling";

    /** What the gateways of the main process read before anything has set it. */
    private static final Map<String, Object> AT_THE_BEGINNING =
            Map.of("confirmationNeeded", false, "concluded", false, "unitSigned", false, "urgentDispatch", false);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Activations activations;
    private final TaskModels models;

    EngineCaseProcess(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            Activations activations,
            TaskModels models) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.activations = activations;
        this.models = models;
    }

    @Override
    public void start(CaseFile theCase) {
        start(MAIN, theCase.id(), Map.of());
    }

    @Override
    public void takeUp(CaseFile theCase) {
        begin(theCase.id(), "CaseTakenUp");
    }

    @Override
    public void begin(CaseId id, String message) {
        var definition = activations.definition(MAIN);
        Clash.translated(() -> runtime.createMessageCorrelation(message)
                .processDefinitionId(definition)
                .processInstanceBusinessKey(id.toString())
                .setVariables(AT_THE_BEGINNING)
                .correlateStartMessage());
    }

    @Override
    public void tell(CaseId id, String message) {
        Clash.translated(() -> {
            var hearers = runtime.createExecutionQuery()
                    .processDefinitionKey(MAIN)
                    .processInstanceBusinessKey(id.toString())
                    .messageEventSubscriptionName(message)
                    .list();
            hearers.forEach(hearer -> runtime.messageEventReceived(message, hearer.getId()));
            if (hearers.isEmpty()) throw Refusal.conflict("workflow.refusal.tooLate");
            return hearers;
        });
    }

    @Override
    public void startSide(String process, CaseId id, Map<String, Object> variables) {
        start(process, id, variables);
    }

    private void start(String process, CaseId id, Map<String, Object> variables) {
        var definition = activations.definition(process);
        Clash.translated(() -> runtime.startProcessInstanceById(definition, id.toString(), variables));
    }

    @Override
    public void answer(String engineRef, String decision) {
        var variables = Variables.createVariables().putValueTyped("decision", Variables.stringValue(decision, true));
        Clash.translated(() -> {
            tasks.complete(engineRef, variables);
            return engineRef;
        });
    }

    @Override
    public void endSide(String process, CaseId id) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(side -> runtime.deleteProcessInstance(side.getId(), "案卷已结案"));
    }

    @Override
    public boolean sideRuns(String process, CaseId id) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(id.toString())
                        .count()
                > 0;
    }

    @Override
    public TaskModel task(String modelRef, String taskKey) {
        return models.task(modelRef, taskKey);
    }

    @Override
    public Drawing drawing(CaseId id) {
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(MAIN)
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        var definition = instance == null ? activations.definition(MAIN) : instance.getProcessDefinitionId();
        var active = instance == null ? List.<String>of() : runtime.getActiveActivityIds(instance.getId());
        return new Drawing(xml(definition), active);
    }

    private String xml(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
