package cn.wangge.supervision;

import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.Limit;
import cn.wangge.casefile.CaseReading;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Moments that inform: once, never early, oldest first, each case for itself. */
@WanggeTest
class SweepTests {

    private static final Limit QUARTER = new Limit(ClockKind.MINUTES, 15);

    @LocalServerPort
    private int port;

    @Autowired
    private InformingMoments informing;

    @Autowired
    private SweepDeadlines sweep;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CaseReading cases;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ManualClock clock;

    private Centre centre;

    @BeforeEach
    void beginWithNothingDue() {
        centre = new Centre(port);
        clock.pass(Duration.ofSeconds(1));
        sweepAll();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void twoNodesAtOnceFireTwoHundredMomentsOnceEach() throws Exception {
        var reported = report(100);

        clock.pass(Duration.ofMinutes(11));
        sweepAll();
        assertThat(unfired(reported)).isEqualTo(200);
        clock.pass(Duration.ofMinutes(5));
        var alarmsBefore = alarms.count();
        raceUntilDone(reported);

        assertThat(unfired(reported)).isZero();
        assertThat(alarms.count()).isEqualTo(alarmsBefore);
        for (var id : reported) {
            assertThat(logged(id)).containsExactlyInAnyOrder("deadline.FILING.80", "deadline.FILING.100");
        }
    }

    private void raceUntilDone(List<CaseId> reported) throws Exception {
        var nodes = Executors.newFixedThreadPool(2);
        var barrier = new CyclicBarrier(2);
        // Whom a node has found changed by the other one it leaves alone for a second.
        for (var tries = 0; tries < 10 && unfired(reported) > 0; tries++) {
            var now = clock.instant();
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var node = 0; node < 2; node++) {
                running.add(nodes.submit(() -> {
                    barrier.await();
                    while (informing.fire(now)) {}
                    return null;
                }));
            }
            for (var node : running) node.get();
            clock.pass(Duration.ofSeconds(2));
        }
        nodes.shutdown();
    }

    @Test
    void theOldestAreFiredFirst() {
        var reported = report(3);
        var late = clock.instant();
        for (var i = 0; i < 120; i++) start(reported.get(i % 3), late.minusSeconds(600 - i));

        clock.pass(Duration.ofMinutes(30));
        informing.fire(clock.instant());

        var dues = sql.select(DEADLINE_MOMENT.DUE_AT, DEADLINE_MOMENT.FIRED_AT)
                .from(DEADLINE_MOMENT)
                .join(CASE_DEADLINE)
                .on(CASE_DEADLINE.ID.eq(DEADLINE_MOMENT.DEADLINE_ID))
                .where(CASE_DEADLINE.CASE_ID.in(ids(reported)))
                .fetch();
        var lastFired = dues.stream()
                .filter(d -> d.value2() != null)
                .map(d -> d.value1())
                .max(Instant::compareTo);
        var firstLeft = dues.stream()
                .filter(d -> d.value2() == null)
                .map(d -> d.value1())
                .min(Instant::compareTo);
        assertThat(lastFired.orElseThrow()).isBeforeOrEqualTo(firstLeft.orElseThrow());
    }

    @Test
    void aCaseThatCannotBeWrittenDoesNotStopTheOthers() {
        var nobody = CaseId.next();
        var lost = report(1).get(0);
        start(lost, clock.instant().minusSeconds(60));
        sql.update(CASE_DEADLINE)
                .set(CASE_DEADLINE.CASE_ID, nobody.value())
                .where(CASE_DEADLINE.CASE_ID.eq(lost.value()), CASE_DEADLINE.KIND.eq("ASSISTING"))
                .execute();
        var reported = report(2);
        var alarmsBefore = alarms.count();

        clock.pass(Duration.ofMinutes(20));
        sweep.sweep();

        assertThat(unfired(reported)).isZero();
        assertThat(unfired(List.of(nobody))).isEqualTo(2);
        assertThat(alarms.count()).isEqualTo(alarmsBefore + 1);
        sweep.sweep();
        assertThat(alarms.count()).as("left alone for a while").isEqualTo(alarmsBefore + 1);
        transaction.executeWithoutResult(status -> deadlines.endAll(nobody, clock.instant()));
    }

    @Test
    void aHandlingLimitUsedUpRemindsTheUnit() {
        var number = centre.reported("inspector", centre.report("INSPECTOR"));
        centre.driveTo(number, "handle-case");
        var id = id(number);

        clock.goTo(deadlines.due(id, DeadlineKind.HANDLING, 100).orElseThrow());
        sweepAll();

        assertThat(logged(id)).contains("deadline.HANDLING.80", "deadline.HANDLING.100");
        assertThat(centre.theCase(number).get("flags"))
                .extracting(f -> f.asText())
                .contains("REMINDED");
    }

    private List<CaseId> report(int many) {
        var reported = new ArrayList<CaseId>();
        for (var i = 0; i < many; i++) reported.add(id(centre.reported("inspector", centre.report("INSPECTOR"))));
        return reported;
    }

    private void start(CaseId id, Instant at) {
        transaction.executeWithoutResult(status -> deadlines.start(id, DeadlineKind.ASSISTING, QUARTER, at));
    }

    private void sweepAll() {
        var now = clock.instant();
        while (informing.fire(now)) {}
    }

    private CaseId id(String number) {
        return cases.byNumber(number).orElseThrow().id();
    }

    private static List<UUID> ids(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toList();
    }

    private int unfired(List<CaseId> cases) {
        return sql.fetchCount(sql.select(DEADLINE_MOMENT.SHARE)
                .from(DEADLINE_MOMENT)
                .join(CASE_DEADLINE)
                .on(CASE_DEADLINE.ID.eq(DEADLINE_MOMENT.DEADLINE_ID))
                .where(CASE_DEADLINE.CASE_ID.in(ids(cases)))
                .and(DEADLINE_MOMENT.FIRED_AT.isNull())
                .and(DEADLINE_MOMENT.DUE_AT.isNotNull()));
    }

    private List<String> logged(CaseId id) {
        return sql.select(CASE_LOG.ACTION)
                .from(CASE_LOG)
                .where(CASE_LOG.CASE_ID.eq(id.value()))
                .and(CASE_LOG.KIND.eq("MOMENT"))
                .fetch(CASE_LOG.ACTION);
    }
}
