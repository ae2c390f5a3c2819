package cn.wangge.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the models and tables that come with the product; unchanged ones are not deployed again. */
@Component
class ShippedModels implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final Activations activations;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    ShippedModels(RepositoryService repository, Activations activations) {
        this.repository = repository;
        this.activations = activations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var resources = new PathMatchingResourcePatternResolver();
        try {
            for (var model : resources.getResources("classpath*:bpmn/*.bpmn")) deployed(model);
            for (var table : resources.getResources("classpath*:dmn/*.dmn")) deployed(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was shipped and deployed. */
    Set<String> names() {
        return names;
    }

    // One deployment a file: changing one model must not make new versions of the others.
    private void deployed(Resource file) throws IOException {
        var name = Objects.requireNonNull(file.getFilename());
        try (var in = file.getInputStream()) {
            repository
                    .createDeployment()
                    .name(name)
                    .enableDuplicateFiltering(true)
                    .addInputStream(name, in)
                    .deploy();
        }
        var id = name.substring(0, name.lastIndexOf('.'));
        names.add(id);
        activations.activateWhereNoneIs(id, name.endsWith(".bpmn") ? process(id) : decision(id));
    }

    private String process(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String decision(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
