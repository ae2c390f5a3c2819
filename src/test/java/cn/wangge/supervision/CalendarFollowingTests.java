package cn.wangge.supervision;

import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static cn.wangge.casework.db.Tables.WORKLIST;
import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.casefile.CaseReading;
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
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A calendar that changes while limits run. */
@WanggeTest
class CalendarFollowingTests {

    private static final String VILLAGE_TIMER = "TimerEvent_VillageDeskLate";
    private static final String PASSED_UP = "deadline.VILLAGE_DESK.100";

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarFollowing calendar;

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
    void aChangedCalendarMovesLedgerTimerAndWorklistTogether() {
        var right = deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100).orElseThrow();
        computedByAnOlderCalendar(Duration.ofHours(3));

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
    }

    private void computedByAnOlderCalendar(Duration off) {
        var due =
                deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100).orElseThrow().minus(off);
        var deadline =
                deadlines.current(id, DeadlineKind.VILLAGE_DESK).orElseThrow().id();
        sql.update(CASE_DEADLINE)
                .set(CASE_DEADLINE.CALENDAR_VERSION, 0)
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
