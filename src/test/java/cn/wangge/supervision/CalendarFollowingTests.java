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
import cn.wangge.testing.WanggeTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What runs under an older calendar is computed again. */
@WanggeTest
class CalendarFollowingTests {

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarFollowing calendar;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CaseReading cases;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private CaseId id = CaseId.next();

    @BeforeEach
    void reportToTheVillage() {
        var centre = new Centre(port);
        var number = centre.reported("grid-leader", centre.report("GRID_LEADER"));
        id = cases.byNumber(number).orElseThrow().id();
    }

    @Test
    void aChangedCalendarMovesLedgerTimerAndWorklistTogether() {
        var right = deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100).orElseThrow();
        computedByAnOlderCalendar(Duration.ofHours(3));

        while (calendar.follow(clock.instant())) {}

        assertThat(deadlines.due(id, DeadlineKind.VILLAGE_DESK, 100)).contains(right);
        assertThat(timer().getDuedate().getTime()).isEqualTo(right.toEpochMilli());
        assertThat(sql.select(WORKLIST.RED_AT)
                        .from(WORKLIST)
                        .where(WORKLIST.CASE_ID.eq(id.value()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(right);
        assertThat(sql.fetchCount(CASE_LOG, CASE_LOG.CASE_ID.eq(id.value()).and(CASE_LOG.ACTION.eq("工作日历调整"))))
                .isEqualTo(1);
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
        management.setJobDuedate(timer().getId(), Date.from(due));
    }

    private Job timer() {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId("TimerEvent_VillageDeskLate")
                .singleResult();
    }
}
