package cn.wangge.workflow;

import cn.wangge.casework.TaskModel;
import cn.wangge.casework.TaskModel.Decision;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.organization.Post;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads user tasks out of deployed models; a deployed model never changes, so each is read once. */
@Component
class TaskModels {

    private static final Pattern DECISION = Pattern.compile("\\$\\{\\s*decision\\s*==\\s*'([\\w-]+)'\\s*}");

    private final RepositoryService repository;
    private final Map<String, TaskModel> read = new ConcurrentHashMap<>();

    TaskModels(RepositoryService repository) {
        this.repository = repository;
    }

    TaskModel task(String definitionId, String taskKey) {
        return read.computeIfAbsent(definitionId + '#' + taskKey, key -> read(definitionId, taskKey));
    }

    private TaskModel read(String definitionId, String taskKey) {
        UserTask task = repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
        return of(definitionId, task);
    }

    static TaskModel of(String definitionId, UserTask task) {
        var properties = ModelProperties.of(task);
        return new TaskModel(
                definitionId,
                task.getId(),
                task.getName(),
                properties.getOrDefault("nameEn", task.getName()),
                Post.valueOf(said(properties, "role")),
                TaskModel.Scope.valueOf(said(properties, "scope").toUpperCase(Locale.ROOT)),
                said(properties, "form"),
                Integer.parseInt(properties.getOrDefault("formVersion", "1")),
                said(properties, "part"),
                words(properties.get("separation")),
                kind(properties.get("limit")),
                kind(properties.get("clock")),
                "item".equals(properties.get("mode")),
                decisions(task));
    }

    private static List<Decision> decisions(UserTask task) {
        FlowNode gateway = task.getOutgoing().iterator().next().getTarget();
        return gateway.getOutgoing().stream()
                .sorted(Comparator.comparingInt(TaskModels::order))
                .map(TaskModels::decision)
                .toList();
    }

    private static int order(SequenceFlow flow) {
        return Integer.parseInt(ModelProperties.of(flow).getOrDefault("order", "99"));
    }

    private static Decision decision(SequenceFlow flow) {
        var condition = flow.getConditionExpression().getTextContent().strip();
        var id = DECISION.matcher(condition);
        if (!id.matches()) throw new IllegalStateException(flow.getId() + " is no decision: " + condition);
        return new Decision(
                id.group(1), flow.getName(), ModelProperties.of(flow).getOrDefault("nameEn", flow.getName()));
    }

    private static String said(Map<String, String> properties, String name) {
        return Objects.requireNonNull(properties.get(name), () -> "a user task says no " + name);
    }

    private static Set<String> words(@Nullable String list) {
        return list == null || list.isBlank()
                ? Set.of()
                : Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable DeadlineKind kind(@Nullable String name) {
        return name == null ? null : DeadlineKind.valueOf(name);
    }
}
