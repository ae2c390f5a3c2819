package cn.wangge.supervision;

import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.casefile.CaseReading;
import cn.wangge.casework.FlowTimers;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Moments that change the flow: the timer's own hand, the sweep's hand, and both at once. */
@WanggeTest
class SecondHandTests {

    private static final String VILLAGE_TIMER = "TimerEvent_VillageDeskLate";
    private static final String PASSED_UP = "deadline.VILLAGE_DESK.100";

    @LocalServerPort
    private int port;

    @Autowired
    private SweepDeadlines sweep;

    @Autowired
    private FlowTimers timers;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseReading cases;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    private Centre centre;
    private String number = "";
    private CaseId id = CaseId.next();

    @BeforeEach
    void reportToTheVillage() {
        centre = new Centre(port);
        open("grid-leader", "GRID_LEADER");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theTimersOwnHandPassesASilentDeskUp() {
        goToDue(DeadlineKind.VILLAGE_DESK, Duration.ZERO);

        management.executeJob(timer(VILLAGE_TIMER).getId());

        assertThat(open()).containsExactly("township-desk");
        assertThat(logged(PASSED_UP)).isEqualTo(1);
    }

    @Test
    void aTimerLeftAloneForAMinuteIsRunByTheSweepAndNotBefore() {
        goToDue(DeadlineKind.VILLAGE_DESK, Duration.ofSeconds(50));
        sweep.sweep();
        assertThat(open()).containsExactly("village-desk");

        clock.pass(Duration.ofSeconds(15));
        var alarmsBefore = alarms.count();
        sweep.sweep();
        sweep.sweep();

        assertThat(open()).containsExactly("township-desk");
        assertThat(logged(PASSED_UP)).isEqualTo(1);
        assertThat(alarms.count()).isEqualTo(alarmsBefore);
    }

    @Test
    void aMissingTimerIsMadeUpForWithAnAlarm() {
        management.deleteJob(timer(VILLAGE_TIMER).getId());

        restoredBySweep();
    }

    @Test
    void aDeadTimerIsMadeUpForWithAnAlarm() {
        management.setJobRetries(timer(VILLAGE_TIMER).getId(), 0);

        restoredBySweep();
    }

    private void restoredBySweep() {
        goToDue(DeadlineKind.VILLAGE_DESK, Duration.ofSeconds(70));
        var alarmsBefore = alarms.count();
        sweep.sweep();
        sweep.sweep();

        assertThat(open()).containsExactly("township-desk");
        assertThat(logged(PASSED_UP)).isEqualTo(1);
        assertThat(alarms.count()).isEqualTo(alarmsBefore + 1);
        assertThat(alarms.latest()).asString().contains("VILLAGE_DESK", "RESTORED");
        assertThat(centre.driveToTheEnd(number).get("status").asText()).isEqualTo("REGISTERED");
    }

    @Test
    void ofTwoHandsAtOnceOneDoesTheWork() throws Exception {
        goToDue(DeadlineKind.VILLAGE_DESK, Duration.ofSeconds(70));
        var hands = Executors.newFixedThreadPool(4);
        var barrier = new CyclicBarrier(4);
        Callable<FlowTimers.Outcome> hand = () -> {
            barrier.await();
            return timers.runOverdue(id, DeadlineKind.VILLAGE_DESK, 100);
        };
        var outcomes = new ArrayList<FlowTimers.Outcome>();
        for (var done : hands.invokeAll(List.of(hand, hand, hand, hand))) outcomes.add(done.get());
        hands.shutdown();

        assertThat(outcomes).contains(FlowTimers.Outcome.RAN);
        assertThat(open()).containsExactly("township-desk");
        assertThat(logged(PASSED_UP)).isEqualTo(1);
    }

    @Test
    void anEarlyTimerIsSetAgainAndLosesNoTry() {
        var before = timer(VILLAGE_TIMER);

        assertThatThrownBy(() -> management.executeJob(before.getId())).isInstanceOf(RuntimeException.class);

        var after = timer(VILLAGE_TIMER);
        assertThat(after.getRetries()).isEqualTo(before.getRetries());
        assertThat(after.getDuedate()).isEqualTo(before.getDuedate());
        assertThat(open()).containsExactly("village-desk");
        assertThat(logged(PASSED_UP)).isZero();
    }

    @Test
    void anOverdueSupervisionIsProposedForReferral() {
        open("inspector", "INSPECTOR");
        centre.driveTo(number, "verify-on-site");
        centre.answer(number, "verify-on-site", "notMet");
        centre.driveTo(number, "answer-supervision");

        goToDue(DeadlineKind.SUPERVISION, Duration.ofSeconds(70));
        sweep.sweep();

        assertThat(open()).contains("answer-supervision", "approve-referral");
        assertThat(logged("deadline.SUPERVISION.100")).isEqualTo(1);
    }

    @Test
    void aHandlingFarOverdueIsLaidBeforeTheShiftLeader() {
        open("inspector", "INSPECTOR");
        centre.driveTo(number, "handle-case");

        clock.goTo(deadlines.due(id, DeadlineKind.HANDLING, 150).orElseThrow().plusSeconds(70));
        sweep.sweep();

        assertThat(open()).contains("handle-case", "decide-supervision");
        assertThat(logged("deadline.HANDLING.150")).isEqualTo(1);
    }

    private void open(String who, String channel) {
        number = centre.reported(who, centre.report(channel));
        id = cases.byNumber(number).orElseThrow().id();
    }

    private void goToDue(DeadlineKind kind, Duration after) {
        clock.goTo(deadlines.due(id, kind, 100).orElseThrow().plus(after));
    }

    private Job timer(String element) {
        var jobs = management.createJobQuery().activityId(element).list().stream()
                .filter(job -> Objects.equals(businessKey(job), id.toString()))
                .toList();
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    @Autowired
    private org.camunda.bpm.engine.RuntimeService runtime;

    private String businessKey(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private List<String> open() {
        var open = new ArrayList<String>();
        for (var item : centre.theCase(number).get("openItems"))
            open.add(item.get("action").asText());
        return open;
    }

    private int logged(String action) {
        return sql.fetchCount(CASE_LOG, CASE_LOG.CASE_ID.eq(id.value()).and(CASE_LOG.ACTION.eq(action)));
    }
}
