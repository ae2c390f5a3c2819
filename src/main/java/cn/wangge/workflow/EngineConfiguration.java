package cn.wangge.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine, decided once: no history (the case log is the history), no authorisation (the policy file
 * decides), no scripts, expressions that see a fixed list of names, tables laid by Flyway.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static EngineTables engineTables() {
        return new EngineTables();
    }

    // The engine looks into its tables while it starts.
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin enginePlugin(
            PublishedNames names, WorklistListening listening, StepListening steps, MatchedRules rules) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_NONE);
                engine.setJobExecutorAcquireByDueDate(true);
                engine.setEnableScriptCompilation(false);
                engine.setEnableScriptEngineCaching(false);
                engine.setExpressionManager(new NarrowExpressions(names));
                engine.setDeserializationTypeValidationEnabled(true);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                // A refusal is an answer, not a fault; who called logs what is one.
                engine.setEnableCmdExceptionLogging(false);
                engine.setFailedJobCommandFactory(new TimerSetAgain());
                engine.setCustomPreBPMNParseListeners(List.of(listening, steps));
                engine.setDmnEngineConfiguration(rules.listening());
                engine.setCustomSessionFactories(FewerQueries.managers());
            }
        };
    }
}
