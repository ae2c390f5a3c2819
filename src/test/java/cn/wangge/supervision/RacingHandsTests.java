package cn.wangge.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
import cn.wangge.testing.Centre;
import cn.wangge.testing.Invariants;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All hands reach for the same moments: sweeps, second hands and the timers' own; two of each. */
@WanggeTest
class RacingHandsTests {

    private static final int VILLAGES = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private InformingMoments informing;

    @Autowired
    private SecondHand secondHand;

    @Autowired
    private Alarms alarms;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CaseReading cases;

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource database;

    @Autowired
    private ManualClock clock;

    private Centre centre;

    @BeforeEach
    void open() {
        centre = new Centre(port);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void sixtyMomentsTakeEffectOnceEachAndNobodyIsAlarmed() throws Exception {
        var numbers = new ArrayList<String>();
        for (var i = 0; i < VILLAGES; i++) {
            numbers.add(centre.reported("grid-leader", centre.report("GRID_LEADER")));
        }
        clock.pass(Duration.ofDays(20));
        var ids = numbers.stream()
                .map(it -> cases.byNumber(it).orElseThrow().id().value())
                .toList();
        var timers = ids.stream().flatMap(id -> timersOf(id).stream()).toList();
        assertThat(timers).hasSize(VILLAGES);
        var alarmsBefore = alarms.count();

        race(ids, timers);

        for (var number : numbers) {
            // A warning is not told any more where the limit's own end was the first to be handled.
            assertThat(moments(number))
                    .containsOnlyOnce("deadline.VILLAGE_DESK.100")
                    .doesNotHaveDuplicates()
                    .isSubsetOf("deadline.VILLAGE_DESK.80", "deadline.VILLAGE_DESK.100");
            assertThat(centre.item(number, "township-desk")).isNotNull();
            assertThat(new Invariants(database).findings(number)).isEmpty();
        }
        assertThat(alarms.count()).isEqualTo(alarmsBefore);
    }

    private void race(List<UUID> ids, List<String> timers) throws Exception {
        var hands = Executors.newFixedThreadPool(6);
        // Whom a hand has met at the same case it leaves alone for a second.
        for (var round = 0; round < 10 && unfired(ids) > 0; round++) {
            var now = clock.instant();
            List<Runnable> all = List.of(
                    () -> {
                        while (informing.fire(now)) {}
                    },
                    () -> secondHand.run(now),
                    () -> timers.forEach(this::run));
            var barrier = new CyclicBarrier(6);
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 6; i++) {
                var hand = all.get(i % 3);
                running.add(hands.submit(() -> {
                    barrier.await();
                    hand.run();
                    return null;
                }));
            }
            for (var one : running) one.get();
            clock.pass(Duration.ofSeconds(2));
        }
        hands.shutdown();
        assertThat(unfired(ids)).isZero();
    }

    private void run(String timer) {
        try {
            management.executeJob(timer);
        } catch (RuntimeException otherHand) {
            // Gone, or changed meanwhile: whoever did that has done the work.
        }
    }

    private List<String> timersOf(UUID id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(process -> management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .duedateLowerThan(Date.from(clock.instant()))
                        .list()
                        .stream())
                .map(org.camunda.bpm.engine.runtime.Job::getId)
                .toList();
    }

    private long unfired(List<UUID> ids) {
        return (Long) sql.fetchValue(
                "select count(*) from deadline.deadline_moment m join deadline.case_deadline d on d.id = m.deadline_id"
                        + " where d.case_id = any(?) and d.kind = 'VILLAGE_DESK' and m.fired_at is null and m.due_at is not null",
                (Object) ids.toArray(UUID[]::new));
    }

    private List<String> moments(String number) {
        return sql.resultQuery(
                        "select l.action from casefile.case_log l join casefile.case_file c on c.id = l.case_id"
                                + " where c.number = ? and l.kind = 'MOMENT' and l.action like '%VILLAGE%'",
                        number)
                .fetchInto(String.class);
    }
}
