package cn.wangge.workflow;

import cn.wangge.casework.CaseMigration.Move;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which element of one version stands for which of another: the one it was renamed to, else the one of the
 * same id, if it is of the same kind.
 */
@Component
class MigrationPlans {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FlowTimerModels timers;

    MigrationPlans(RuntimeService runtime, RepositoryService repository, FlowTimerModels timers) {
        this.runtime = runtime;
        this.repository = repository;
        this.timers = timers;
    }

    /** Counterparts of all elements at which a process can wait. */
    Map<String, String> counterparts(Move move) {
        var from = repository.getBpmnModelInstance(move.from());
        var to = repository.getBpmnModelInstance(move.to());
        var found = new LinkedHashMap<String, String>();
        for (var node : from.getModelElementsByType(FlowNode.class)) {
            var id = move.renamed().getOrDefault(node.getId(), node.getId());
            if (to.getModelElementById(id) instanceof FlowNode other && areAlike(node, other, move)) {
                found.put(node.getId(), id);
            }
        }
        found.entrySet().removeIf(pair -> isLoose(from, to, pair, found));
        return found;
    }

    /**
     * The plan never updates event triggers: a timer keeps its job and its date, which is the ledger's, where
     * an update would ask the ledger anew and meet deadlines that stand still.
     */
    MigrationPlan plan(Move move) {
        var plan = runtime.createMigrationPlan(move.from(), move.to());
        counterparts(move).forEach(plan::mapActivities);
        return plan.build();
    }

    private boolean areAlike(FlowNode one, FlowNode other, Move move) {
        if (!one.getElementType().equals(other.getElementType())) return false;
        if (one instanceof UserTask) return true;
        if (one instanceof SubProcess inner) return inner.triggeredByEvent() == ((SubProcess) other).triggeredByEvent();
        if (one instanceof StartEvent start) {
            return isOfEventSubProcess(start) && isOfEventSubProcess((StartEvent) other) && sameMessage(one, other);
        }
        return one instanceof BoundaryEvent event
                && event.cancelActivity() == ((BoundaryEvent) other).cancelActivity()
                && sameMessage(one, other)
                && sameMoment(event.getId(), other.getId(), move);
    }

    private static boolean isOfEventSubProcess(StartEvent start) {
        return start.getParentElement() instanceof SubProcess around && around.triggeredByEvent();
    }

    private static boolean sameMessage(FlowNode one, FlowNode other) {
        return Objects.equals(message(one), message(other));
    }

    private static @Nullable String message(FlowNode event) {
        return event.getChildElementsByType(MessageEventDefinition.class).stream()
                .map(definition -> definition.getMessage().getName())
                .findFirst()
                .orElse(null);
    }

    /** A timer that waits for another moment is another timer: the old one goes, the new one is set by the ledger. */
    private boolean sameMoment(String one, String other, Move move) {
        return moments(move.from(), one).equals(moments(move.to(), other));
    }

    private Set<String> moments(String definition, String element) {
        return timers.of(definition).stream()
                .filter(timer -> timer.elementId().equals(element))
                .map(timer -> timer.kind() + " " + timer.share())
                .collect(Collectors.toSet());
    }

    /** An event whose host, or whose event sub-process, has another counterpart than its own has. */
    private static boolean isLoose(
            BpmnModelInstance from, BpmnModelInstance to, Map.Entry<String, String> pair, Map<String, String> found) {
        var host = hostOf(from.getModelElementById(pair.getKey()));
        return host != null && !Objects.equals(found.get(host), hostOf(to.getModelElementById(pair.getValue())));
    }

    private static @Nullable String hostOf(FlowNode node) {
        if (node instanceof BoundaryEvent event) return event.getAttachedTo().getId();
        return node instanceof StartEvent && node.getParentElement() instanceof SubProcess around
                ? around.getId()
                : null;
    }
}
