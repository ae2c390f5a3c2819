package cn.wangge.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Puts another version of a decision table in force for a while, as a county's own redesign would. */
final class OtherTable implements AutoCloseable {

    private final Map<String, String> active;
    private final String decision;
    private final String before;

    @SuppressWarnings("unchecked")
    OtherTable(ApplicationContext product, String decision, UnaryOperator<String> change) {
        var activations = product.getBean(Activations.class);
        this.decision = decision;
        this.before = activations.definition(decision);
        this.active = (Map<String, String>) ReflectionTestUtils.getField(activations, "active");
        active.put(decision, deployed(product.getBean(RepositoryService.class), change));
    }

    private String deployed(RepositoryService repository, UnaryOperator<String> change) {
        var file = Path.of("dmn", decision + ".dmn");
        try {
            var shipped = Files.readString(file);
            var changed = change.apply(shipped);
            if (changed.equals(shipped)) throw new IllegalArgumentException("nothing changed in " + file);
            return repository
                    .createDeployment()
                    .addString(file.getFileName().toString(), changed)
                    .deployWithResult()
                    .getDeployedDecisionDefinitions()
                    .get(0)
                    .getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        active.put(decision, before);
    }
}
