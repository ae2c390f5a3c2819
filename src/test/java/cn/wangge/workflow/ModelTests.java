package cn.wangge.workflow;

import static cn.wangge.workflow.ModelFiles.MODELS;
import static cn.wangge.workflow.ModelFiles.all;
import static cn.wangge.workflow.ModelFiles.buttons;
import static cn.wangge.workflow.ModelFiles.condition;
import static cn.wangge.workflow.ModelFiles.filesIn;
import static cn.wangge.workflow.ModelFiles.formOf;
import static cn.wangge.workflow.ModelFiles.properties;
import static cn.wangge.workflow.ModelFiles.userTasks;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.organization.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped models keep the contract between a model and the product. */
class ModelTests {

    private static final String ID =
            "(StartEvent|EndEvent|UserTask|ServiceTask|Gateway|SubProcess|Flow|TimerEvent|MessageEvent)(_[A-Z][A-Za-z]+)+";
    private static final String GRAMMAR =
            "\\$\\{(fired|confirmationNeeded|concluded|unitSigned|urgentDispatch|longSuspension|sampled|personsLeft|(decision|intakePath|closingAdvice|escalation) == '[A-Za-z]+')}";
    private static final String TIMER = "\\$\\{deadline\\.due\\(execution, '[A-Z_]+', [1-9][0-9]*\\)}";
    /** Whatever would let a model run code of its own, or leave the command's transaction. */
    private static final String FORBIDDEN =
            "(?s).*(camunda:class|camunda:expression|camunda:async|camunda:assignee|camunda:candidate|camunda:formKey"
                    + "|taskListener|executionListener|inputOutput|scriptTask|camunda:script|callActivity).*";

    static List<Path> models() {
        return filesIn(MODELS, ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsNamedLikeItsFileAndCleansUpAfterItself(Path file) {
        var process = all(file, Process.class);

        assertThat(process).singleElement().satisfies(it -> {
            assertThat(it.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(it.isExecutable()).isTrue();
            assertThat(it.getName()).matches("\\p{IsHan}+");
            assertThat(it.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
            assertThat(it.getCamundaVersionTag()).isEqualTo("1");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasAnIdAPersonChose(Path file) {
        assertThat(all(file, FlowElement.class)).allSatisfy(it -> {
            assertThat(it.getId()).matches(ID);
            assertThat(it.getId()).doesNotMatch("(Activity|Event|Gateway|Flow)_[0-9a-z]{7}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskSaysWhoDoesItAndOnWhichForm(Path file) {
        assertThat(all(file, UserTask.class)).isNotEmpty().allSatisfy(task -> {
            var said = properties(task);
            assertThat(task.getName()).isNotBlank();
            assertThat(said).containsKeys("role", "scope", "form", "formVersion", "part", "nameEn");
            assertThat(Post.valueOf(said.get("role"))).isNotNull();
            assertThat(said.get("scope")).isIn("county", "grid", "unit", "station", "assisting");
            assertThat(formOf(task)).isRegularFile();
        });
    }

    @Test
    void separationNamesPartsThatSomebodyTakes() {
        var tasks = userTasks();
        // taken outside any model: by who sent the report, by who asked for something on the case page
        var parts = new HashSet<>(Set.of("reported", "asked"));
        tasks.forEach(task -> parts.add(properties(task).get("part")));

        assertThat(tasks).allSatisfy(task -> {
            var apart = properties(task).getOrDefault("separation", "reported").split(",");
            assertThat(parts).contains(apart);
            assertThat(apart).doesNotContain(properties(task).get("part"));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDecisionFollowsEachUserTask(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            var roads = buttons(task);
            assertThat(task.getSucceedingNodes().singleResult()).isInstanceOf(ExclusiveGateway.class);
            assertThat(((ExclusiveGateway) task.getSucceedingNodes().singleResult()).getDefault())
                    .isNull();
            // the engine refuses a condition on the only road out of a gateway
            assertThat(roads).hasSizeGreaterThan(1);
            assertThat(roads).allSatisfy(road -> {
                assertThat(road.getName()).isNotBlank();
                assertThat(condition(road)).matches("\\$\\{decision == '[A-Za-z]+'}");
                assertThat(properties(road)).containsKeys("order", "nameEn");
            });
            assertThat(roads)
                    .extracting(road -> Integer.valueOf(properties(road).get("order")))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, roads.size()).boxed().toList());
            assertThat(roads).extracting(ModelFiles::condition).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyOtherSplitHasADefaultAndEveryConditionIsPlain(Path file) {
        assertThat(all(file, ConditionExpression.class))
                .allSatisfy(it -> assertThat(it.getTextContent()).matches(GRAMMAR));
        assertThat(all(file, ExclusiveGateway.class))
                .filteredOn(it -> it.getOutgoing().size() > 1)
                .filteredOn(it -> it.getPreviousNodes().list().stream().noneMatch(UserTask.class::isInstance))
                .allSatisfy(split -> {
                    assertThat(split.getName()).endsWith("？");
                    assertThat(split.getDefault()).isNotNull();
                    assertThat(split.getOutgoing()).allSatisfy(road -> {
                        assertThat(road.getName()).isNotBlank();
                        assertThat(condition(road).isEmpty()).isEqualTo(road.equals(split.getDefault()));
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTimerAsksTheLedgerAndItsFirstNodeFiresTheMoment(Path file) {
        var timers = all(file, BoundaryEvent.class).stream()
                .filter(it -> it.getEventDefinitions().iterator().next() instanceof TimerEventDefinition)
                .toList();
        assertThat(timers).allSatisfy(timer -> {
            var date = timer.getEventDefinitions().iterator().next().getUniqueChildElementByType(TimeDate.class);
            var next = timer.getSucceedingNodes().singleResult();
            // Timers that share their path meet at a joining gateway first.
            var first = (ServiceTask)
                    (next instanceof Gateway ? next.getSucceedingNodes().singleResult() : next);
            var said = properties(first);

            assertThat(timer.cancelActivity()).isFalse();
            assertThat(date.getTextContent())
                    .matches(TIMER)
                    .contains("'" + said.get("kind") + "', " + said.get("share"));
            assertThat(first.getCamundaDelegateExpression()).isEqualTo("${fireMoment}");
            assertThat(first.getSucceedingNodes().singleResult().getOutgoing())
                    .extracting(ModelFiles::condition)
                    .containsExactlyInAnyOrder("${fired}", "");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelCallsPublishedEffectsOnly(Path file) throws IOException {
        assertThat(all(file, ServiceTask.class)).allSatisfy(it -> {
            assertThat(it.getName()).isNotBlank();
            assertThat(it.getCamundaDelegateExpression()).matches("\\$\\{[a-z][A-Za-z]+}");
        });
        assertThat(Files.readString(file)).doesNotMatch(FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(Path file) {
        var drawn = new TreeSet<String>();
        all(file, BpmnShape.class).forEach(it -> drawn.add(it.getBpmnElement().getId()));
        all(file, BpmnEdge.class).forEach(it -> drawn.add(it.getBpmnElement().getId()));

        assertThat(all(file, FlowElement.class))
                .extracting(FlowElement::getId)
                .containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(all(file, BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void theSevenStepsOpenToTheirOwnPlane() {
        var file = MODELS.resolve("case-handling.bpmn");
        var planes = all(file, BpmnPlane.class);
        // The eighth waits for the case to be stopped at any step and is no step itself.
        var steps = new ArrayList<>(all(file, SubProcess.class));
        steps.removeIf(SubProcess::triggeredByEvent);
        steps.sort(Comparator.comparing(it -> properties(it).get("step")));

        assertThat(steps)
                .extracting(FlowElement::getName)
                .containsExactly("信息收集", "案卷建立", "任务派遣", "任务处理", "结果反馈", "核查结案", "综合评价");
        assertThat(steps)
                .extracting(it -> properties(it).get("step"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(planes)
                .extracting(it -> it.getBpmnElement().getId())
                .containsAll(steps.stream().map(FlowElement::getId).toList());
        assertThat(all(file, BpmnShape.class))
                .filteredOn(it -> it.getBpmnElement() instanceof SubProcess)
                .allSatisfy(it -> assertThat(it.isExpanded()).isFalse());
    }
}
