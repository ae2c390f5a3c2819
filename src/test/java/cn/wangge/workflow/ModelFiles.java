package cn.wangge.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the models and forms that the product ships, without an engine. */
final class ModelFiles {

    static final Path MODELS = Path.of("bpmn");
    static final Path FORMS = MODELS.resolve("forms");

    private ModelFiles() {}

    static List<Path> filesIn(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends ModelElementInstance> List<T> all(Path file, Class<T> type) {
        return List.copyOf(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type));
    }

    static List<UserTask> userTasks() {
        return filesIn(MODELS, ".bpmn").stream()
                .flatMap(file -> all(file, UserTask.class).stream())
                .toList();
    }

    /** What the element states as camunda:property. */
    static Map<String, String> properties(BaseElement element) {
        var said = new TreeMap<String, String>();
        var extension = element.getExtensionElements();
        if (extension != null) {
            extension
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(list -> list.getCamundaProperties()
                            .forEach(it -> said.put(it.getCamundaName(), it.getCamundaValue())));
        }
        return said;
    }

    static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }

    /** The flows out of the gateway behind a user task: its buttons. */
    static List<SequenceFlow> buttons(FlowNode task) {
        return List.copyOf(task.getSucceedingNodes().singleResult().getOutgoing());
    }

    static String decision(SequenceFlow button) {
        return condition(button).replaceAll("^.*'(.*)'.*$", "$1");
    }

    static Path formOf(UserTask task) {
        var said = properties(task);
        return FORMS.resolve(said.get("form") + ".v" + said.get("formVersion") + ".json");
    }
}
