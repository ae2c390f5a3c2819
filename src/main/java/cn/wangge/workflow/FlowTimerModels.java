package cn.wangge.workflow;

import cn.wangge.deadline.DeadlineKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Reads out of deployed models which timers wait for which moments; each model is read once. */
@Component
class FlowTimerModels {

    private final RepositoryService repository;
    private final Map<String, List<FlowTimer>> read = new ConcurrentHashMap<>();

    FlowTimerModels(RepositoryService repository) {
        this.repository = repository;
    }

    List<FlowTimer> waitingFor(String definitionId, DeadlineKind kind, int share) {
        return of(definitionId).stream()
                .filter(t -> t.kind() == kind && t.share() == share)
                .toList();
    }

    /** All that wait for a moment in that version. */
    List<FlowTimer> of(String definitionId) {
        return read.computeIfAbsent(definitionId, this::read);
    }

    private List<FlowTimer> read(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(CatchEvent.class).stream()
                .filter(e -> e.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .flatMap(e -> e.getOutgoing().stream().flatMap(flow -> timer(e, behindJoin(flow.getTarget()))))
                .toList();
    }

    /** Several timers may share their path; it begins behind the gateway where they meet. */
    private static FlowNode behindJoin(FlowNode node) {
        var joins = node instanceof Gateway && node.getOutgoing().size() == 1;
        return joins ? node.getOutgoing().iterator().next().getTarget() : node;
    }

    private static Stream<FlowTimer> timer(CatchEvent event, FlowNode first) {
        var properties = ModelProperties.of(first);
        var kind = properties.get("kind");
        var share = properties.get("share");
        if (kind == null || share == null) return Stream.empty();
        var scope = first.getParentElement() instanceof SubProcess around ? around.getId() : null;
        return Stream.of(new FlowTimer(
                event.getId(), DeadlineKind.valueOf(kind), Integer.parseInt(share), first.getId(), scope));
    }
}
