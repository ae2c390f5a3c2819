package cn.wangge.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Spares the engine questions whose answer is known here: nobody adds sub-tasks, candidates or variables
 * to a task, an execution waits at one task, and a deployed definition never changes.
 */
final class FewerQueries {

    private FewerQueries() {}

    static List<SessionFactory> managers() {
        return List.of(
                instead(TaskManager.class, Tasks::new),
                instead(IdentityLinkManager.class, NoCandidates::new),
                instead(VariableInstanceManager.class, Variables::new),
                instead(ProcessDefinitionManager.class, Processes::new),
                instead(DecisionDefinitionManager.class, DecisionTables::new));
    }

    private static SessionFactory instead(Class<?> type, Supplier<Session> manager) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return manager.get();
            }
        };
    }

    private static final class Tasks extends TaskManager {

        /** With its process: both are read whole, instead of piece by piece as the engine comes to need them. */
        @Override
        public @Nullable TaskEntity findTaskById(String id) {
            var task = super.findTaskById(id);
            if (task != null && isFirstOfItsProcess(task)) readProcess(task.getProcessInstanceId());
            return task;
        }

        private boolean isFirstOfItsProcess(TaskEntity task) {
            return getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                    .noneMatch(known -> task.getProcessInstanceId().equals(known.getProcessInstanceId()));
        }

        private void readProcess(String id) {
            var executions = getProcessInstanceManager().findExecutionsByProcessInstanceId(id);
            var variables = getVariableInstanceManager().findVariableInstancesByProcessInstanceId(id);
            executions.stream()
                    .filter(ExecutionEntity::isProcessInstanceExecution)
                    .findFirst()
                    .ifPresent(
                            root -> root.restoreProcessInstance(executions, null, variables, null, null, null, null));
        }

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            var known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> execution.equals(task.getExecutionId()))
                    .collect(Collectors.toCollection(ArrayList::new));
            return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
        }

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }

    private static final class NoCandidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return List.of();
        }
    }

    private static final class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String task, @Nullable Collection<String> names) {
            return new ArrayList<>();
        }
    }

    private static final class Processes extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            return Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        }
    }

    private static final class DecisionTables extends DecisionDefinitionManager {

        @Override
        public @Nullable DecisionDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            return Context.getProcessEngineConfiguration().getDeploymentCache().findDecisionDefinitionFromCache(id);
        }
    }
}
