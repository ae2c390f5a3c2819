package cn.wangge.workflow;

import static cn.wangge.workflow.ModelFiles.MODELS;
import static cn.wangge.workflow.ModelFiles.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.Centre;
import cn.wangge.testing.Invariants;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.ModelCoverage;
import cn.wangge.testing.WanggeTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Drives cases through the real models: people answer over the contract, timers are fired by hand. */
@WanggeTest
abstract class ProcessTest {

    @Autowired
    ManualClock clock;

    @Autowired
    ManagementService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DataSource database;

    @Autowired
    ModelCoverage coverage;

    @Autowired
    ApplicationContext product;

    @LocalServerPort
    private int port;

    Centre centre;
    Invariants invariants;

    @BeforeEach
    void open() {
        centre = new Centre(port);
        invariants = new Invariants(database);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** A report about a missing manhole cover in the old town; extras are pairs of name and value. */
    CaseOnItsWay reported(String who, String channel, Object... extras) {
        var report = new LinkedHashMap<>(centre.report(channel));
        report.putAll(pairs(extras));
        return new CaseOnItsWay(centre, invariants, centre.reported(who, report));
    }

    /** A case that the water company has, not signed for yet. */
    CaseOnItsWay dispatched() {
        return reported("inspector", "INSPECTOR")
                .upTo("decompose-task")
                .answer("decompose-task", "confirmUnits", "unit", "GSGS", "assistingUnits", List.of())
                .answer("dispatch-task", "dispatch")
                .standsAt(4, "HANDLING", "sign-for-task");
    }

    /** The same, signed for. */
    CaseOnItsWay inHand() {
        return dispatched().answer("sign-for-task", "sign").standsAt(4, "HANDLING", "handle-case");
    }

    /** Who tries is told no, with that in the sentence, and nothing changes. */
    static void refused(Centre.Reply reply, int status, String words) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.body().toString()).contains(words);
    }

    /** Lets the time of that timer come, and the timer with it. */
    void ring(CaseOnItsWay of, String timer) {
        var job = job(of, timer);
        clock.goTo(job.getDuedate().toInstant().plusSeconds(1));
        engine.executeJob(job.getId());
        of.isSound();
    }

    Job job(CaseOnItsWay of, String timer) {
        var running = runtime.createProcessInstanceQuery().processInstanceBusinessKey(of.id()).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
        return engine.createJobQuery().activityId(timer).list().stream()
                .filter(it -> running.contains(it.getProcessInstanceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(of + " has no timer " + timer));
    }

    Instant dueOf(CaseOnItsWay of, String timer) {
        return job(of, timer).getDuedate().toInstant();
    }

    People people() {
        return new People(product, database);
    }

    void everythingOfTheModelWasPassed(String process) {
        var file = MODELS.resolve(process + ".bpmn");
        var notPassed = new TreeSet<String>();
        all(file, FlowNode.class).forEach(it -> notPassed.add(it.getId()));
        all(file, SequenceFlow.class).forEach(it -> notPassed.add(it.getId()));
        assertThat(notPassed).isNotEmpty();
        notPassed.removeAll(coverage.passed(process));

        assertThat(notPassed)
                .as("elements of " + process + " that no test passes")
                .isEmpty();
        assertThat(invariants.findings()).isEmpty();
    }

    static Map<String, Object> pairs(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        return map;
    }
}
