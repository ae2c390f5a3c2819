package cn.wangge.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which nodes and flows of the models have been passed so far; what was rolled back does not count. */
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    /** Ids of the elements of that process that were passed since it was last forgotten. */
    public Set<String> passed(String process) {
        return new TreeSet<>(of(process));
    }

    /** Begins anew for that process. */
    public void forget(String process) {
        of(process).clear();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners =
                new ArrayList<>(Objects.requireNonNullElse(engine.getCustomPostBPMNParseListeners(), List.of()));
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                watch(definition, definition.getKey());
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void watch(ScopeImpl scope, String process) {
        for (var activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, listener(process, activity.getId()));
            for (var flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, listener(process, flow.getId()));
            }
            watch(activity, process);
        }
    }

    private ExecutionListener listener(String process, String element) {
        return execution -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                of(process).add(element);
            }
        });
    }

    private Set<String> of(String process) {
        return passed.computeIfAbsent(process, name -> ConcurrentHashMap.newKeySet());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        ModelCoverage modelCoverage() {
            return new ModelCoverage();
        }
    }
}
