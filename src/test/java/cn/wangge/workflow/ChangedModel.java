package cn.wangge.workflow;

import cn.wangge.casework.CaseMigration.Move;
import cn.wangge.shared.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;

/** Another version of the main process, active until it is closed; its elements may have other names. */
final class ChangedModel implements AutoCloseable {

    /** A step and a task with another name. */
    static final Map<String, String> RENAMED =
            Map.of("UserTask_HandleCase", "UserTask_CarryOutCase", "SubProcess_Feedback", "SubProcess_ReportResult");

    private static final String FIRST_FLOW = "<bpmn:sequenceFlow id=\"Flow_Feedback_SignOffResult\""
            + " sourceRef=\"StartEvent_Feedback\" targetRef=\"UserTask_SignOffResult\" />";

    /** A task more: the result is looked over before it is signed. */
    private static final String LOOKED_OVER = """
            <bpmn:userTask id="UserTask_LookOverResult" name="结果复核">
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="role" value="UNIT_LEADER" />
                <camunda:property name="scope" value="unit" />
                <camunda:property name="form" value="sign-off-result" />
                <camunda:property name="part" value="looked-over" />
                <camunda:property name="clock" value="HANDLING" />
              </camunda:properties></bpmn:extensionElements>
              <bpmn:incoming>Flow_Feedback_SignOffResult</bpmn:incoming>
              <bpmn:outgoing>Flow_LookOverResult_Decision</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:exclusiveGateway id="Gateway_LookOverResultDecision" name="无误？">
              <bpmn:incoming>Flow_LookOverResult_Decision</bpmn:incoming>
              <bpmn:outgoing>Flow_LookOverResult_Approve</bpmn:outgoing>
              <bpmn:outgoing>Flow_LookOverResult_Rework</bpmn:outgoing>
            </bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="Flow_Feedback_SignOffResult" sourceRef="StartEvent_Feedback" targetRef="UserTask_LookOverResult" />
            <bpmn:sequenceFlow id="Flow_LookOverResult_Decision" sourceRef="UserTask_LookOverResult" targetRef="Gateway_LookOverResultDecision" />
            <bpmn:sequenceFlow id="Flow_LookOverResult_Approve" name="无误" sourceRef="Gateway_LookOverResultDecision" targetRef="UserTask_SignOffResult">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'approve'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="Flow_LookOverResult_Rework" name="退回重办" sourceRef="Gateway_LookOverResultDecision" targetRef="EndEvent_SentToRework">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'rework'}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """;

    private final Activations activations;
    private final String before;
    private final String after;

    ChangedModel(ApplicationContext product, Map<String, String> renamed) throws IOException {
        activations = product.getBean(Activations.class);
        before = activations.definition(EngineCaseProcess.MAIN);
        after = deployed(product.getBean(RepositoryService.class), renamed);
        activate(after);
    }

    /** From the shipped version to this one, told which names have changed. */
    Move move(Map<String, String> told) {
        return new Move(before, after, told);
    }

    String version() {
        return after;
    }

    private static String deployed(RepositoryService repository, Map<String, String> renamed) throws IOException {
        var text = Files.readString(ModelFiles.MODELS.resolve(EngineCaseProcess.MAIN + ".bpmn"));
        text = text.replace(FIRST_FLOW, LOOKED_OVER);
        for (var name : renamed.entrySet()) {
            text = text.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        return repository
                .createDeployment()
                .addString("changed.bpmn", text)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    private void activate(String version) {
        activations.activate(EngineCaseProcess.MAIN, version, new PersonId("system"));
    }

    /** The shipped version is the active one again. */
    @Override
    public void close() {
        activate(before);
    }
}
