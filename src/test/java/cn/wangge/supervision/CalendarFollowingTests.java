package cn.wangge.supervision;

import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static cn.wangge.casework.db.Tables.WORKLIST;
import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.calendar.CalendarDesk;
import cn.wangge.calendar.HolidayFile;
import cn.wangge.casefile.CaseReading;
import cn.wangge.deadline.DeadlineKind;
import cn.wangge.deadline.Deadlines;
import cn.wangge.deadline.Recomputation;
import cn.wangge.deadline.Recomputations;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import cn.wangge.testing.Centre;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A calendar that changes while limits run. */
@WanggeTest
class CalendarFollowingTests {

    private static final AtomicInteger NOTICES = new AtomicInteger();
    private static final String VILLAGE_TIMER = "TimerEvent_VillageDeskLate";
    private static final PersonId FIRST = new PersonId("admin");
    private static final PersonId SECOND = new PersonId("admin-2");

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarFollowing calendar;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private Recomputations recomputations;

    @Autowired
    private TransactionTemplate transaction;

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
    void withoutAnOrderACaseKeepsItsCalendar() {
        computedByAnOlderCalendar(Duration.ofHours(3));
        var kept = deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100);

        while (calendar.follow(clock.instant())) {}

        assertThat(deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100)).isEqualTo(kept);
        assertThat(logged("工作日历调整")).isZero();
    }

    @Test
    void anOrderMovesLedgerTimerAndWorklistTogetherAndOnlyOnce() {
        var right = deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100).orElseThrow();
        computedByAnOlderCalendar(Duration.ofHours(3));

        var order = ordered();
        assertThat(order.foreseen().moved()).isPositive();
        assertThat(order.foreseen().kinds())
                .anySatisfy(line -> assertThat(line.kind()).isEqualTo(DeadlineKind.VILLAGE_DESK));
        while (calendar.follow(clock.instant())) {}

        assertThat(deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100)).contains(right);
        assertThat(timer(VILLAGE_TIMER).getDuedate().getTime()).isEqualTo(right.toEpochMilli());
        assertThat(sql.select(WORKLIST.RED_AT)
                        .from(WORKLIST)
                        .where(WORKLIST.CASE_ID.eq(id.value()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(right);
        assertThat(logged("工作日历调整")).isEqualTo(1);
        var finished = recomputations.latest().orElseThrow();
        assertThat(finished.share()).isEqualTo(100);
        assertThat(finished.done()).isGreaterThanOrEqualTo(1);

        while (calendar.follow(clock.instant())) {}
        assertThat(logged("工作日历调整")).isEqualTo(1);
    }

    @Test
    void whatHasFiredStaysFiredWhenTheEndMoves() {
        computedByAnOlderCalendar(Duration.ofHours(3));
        var due = deadlines.due(id, DeadlineKind.VILLAGE_DESK, 80).orElseThrow();
        clock.goTo(due.plusSeconds(1));
        deadlines.fireDueInformingMoments(clock.instant(), id);

        ordered();
        while (calendar.follow(clock.instant())) {}

        assertThat(fired(80)).isEqualTo(clock.instant().isAfter(due) ? 1 : 0);
        assertThat(deadlines.fireDueInformingMoments(clock.instant(), id)).isEmpty();
    }

    @Test
    void aBatchThatIsLostIsDoneAgainAndCountedOnce() {
        computedByAnOlderCalendar(Duration.ofHours(3));
        var order = ordered();

        transaction.executeWithoutResult(status -> {
            recomputations.follow(1000, Set.of(), clock.instant());
            status.setRollbackOnly();
        });
        assertThat(recomputations.latest().orElseThrow().done()).isZero();
        while (calendar.follow(clock.instant())) {}

        var finished = recomputations.latest().orElseThrow();
        assertThat(finished.id()).isEqualTo(order.id());
        assertThat(finished.finishedAt()).isNotNull();
        assertThat(finished.done()).isEqualTo(finished.open());
        assertThat(logged("工作日历调整")).isEqualTo(1);
    }

    @Test
    void whoOrdersCannotConfirm() {
        computedByAnOlderCalendar(Duration.ofHours(3));
        var order = recomputations.order("补充通知", FIRST, clock.instant());

        assertThatThrownBy(() -> recomputations.confirm(order.id(), FIRST, clock.instant()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> recomputations.order("再次", SECOND, clock.instant()))
                .isInstanceOf(Refusal.class);
        recomputations.refuse(order.id(), FIRST, clock.instant());
        while (calendar.follow(clock.instant())) {}
        assertThat(logged("工作日历调整")).isZero();
    }

    private Recomputation ordered() {
        var order = recomputations.order("国务院办公厅补充通知", FIRST, clock.instant());
        recomputations.confirm(order.id(), SECOND, clock.instant());
        return order;
    }

    private int fired(int share) {
        var deadline =
                deadlines.current(id, DeadlineKind.VILLAGE_DESK).orElseThrow().id();
        return sql.fetchCount(
                DEADLINE_MOMENT,
                DEADLINE_MOMENT.DEADLINE_ID.eq(deadline),
                DEADLINE_MOMENT.SHARE.eq(share),
                DEADLINE_MOMENT.FIRED_AT.isNotNull());
    }

    private void computedByAnOlderCalendar(Duration off) {
        published();
        var due =
                deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100).orElseThrow().minus(off);
        var deadline =
                deadlines.current(id, DeadlineKind.VILLAGE_DESK).orElseThrow().id();
        sql.update(CASE_DEADLINE)
                .set(CASE_DEADLINE.DUE_AT, due)
                .where(CASE_DEADLINE.ID.eq(deadline))
                .execute();
        sql.update(DEADLINE_MOMENT)
                .set(DEADLINE_MOMENT.DUE_AT, due)
                .where(DEADLINE_MOMENT.DEADLINE_ID.eq(deadline))
                .and(DEADLINE_MOMENT.SHARE.eq(100))
                .execute();
        sql.update(WORKLIST)
                .set(WORKLIST.RED_AT, due)
                .where(WORKLIST.CASE_ID.eq(id.value()))
                .execute();
        management.setJobDuedate(timer(VILLAGE_TIMER).getId(), java.util.Date.from(due));
    }

    /** A new version that changes no day near by, so that only what was wrong before moves. */
    private void published() {
        var notice = "date,type,name\n2098-01-01,holiday,元旦" + NOTICES.incrementAndGet() + "\n";
        var draft = desk.draw(HolidayFile.read(notice.getBytes(StandardCharsets.UTF_8)), "试验通知", FIRST);
        desk.offer(draft, FIRST);
        desk.confirm(draft, desk.find(draft).base(), SECOND);
    }

    private void open(String who, String channel) {
        number = centre.reported(who, centre.report(channel));
        id = cases.byNumber(number).orElseThrow().id();
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

    private int logged(String action) {
        return sql.fetchCount(CASE_LOG, CASE_LOG.CASE_ID.eq(id.value()).and(CASE_LOG.ACTION.eq(action)));
    }
}
