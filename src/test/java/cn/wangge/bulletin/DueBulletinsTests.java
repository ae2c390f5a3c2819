package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;
import static cn.wangge.bulletin.db.Tables.RUN;
import static cn.wangge.bulletin.db.Tables.RUN_ISSUE;
import static cn.wangge.bulletin.db.Tables.SCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.bulletin.db.tables.records.RunRecord;
import cn.wangge.evaluation.Period;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import cn.wangge.testing.ManualClock;
import cn.wangge.testing.WanggeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due is asked for once, whoever looks and however often, and what was missed is made up for. */
@WanggeTest
class DueBulletinsTests {

    @Autowired
    private DueBulletins due;

    @Autowired
    private Schedules schedules;

    @Autowired
    private Runs runs;

    @Autowired
    private MakeBulletins making;

    @Autowired
    private Archive archive;

    @Autowired
    private People people;

    @Autowired
    private WorkDays workDays;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void nothingHasRun() {
        sql.deleteFrom(RUN_ISSUE).execute();
        sql.deleteFrom(RUN).execute();
    }

    @AfterEach
    void back() {
        making.makeAll();
        clock.reset();
    }

    @Test
    void threeMissedMorningsAreMadeUpForTheOldestFirst() {
        from("2026-12-08T07:00:00+08:00");

        clock.goTo(Instant.parse("2026-12-10T08:02:00+08:00"));
        due.askAll();
        making.makeAll();

        assertThat(ran()).extracting(RunRecord::getPeriod).containsExactly("2026-12-07", "2026-12-08", "2026-12-09");
        assertThat(ran()).extracting(RunRecord::getLate).containsExactly(true, true, false);
        assertThat(ran()).extracting(RunRecord::getCalendarKnown).containsOnly(true);
        assertThat(sql.select(ISSUE.STATE)
                        .from(ISSUE)
                        .join(RUN_ISSUE)
                        .on(RUN_ISSUE.ISSUE_ID.eq(ISSUE.ID))
                        .where(ISSUE.ASKED_BY.eq("system"))
                        .fetch(ISSUE.STATE))
                .containsExactly("DRAFT", "DRAFT", "DRAFT");

        due.askAll();
        assertThat(ran()).as("asked again, nothing is asked for again").hasSize(3);
    }

    @Test
    void twoNodesThatLookAtOnceAskOnce() throws Exception {
        from("2026-12-15T07:59:00+08:00");
        clock.pass(Duration.ofMinutes(2));
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var node : List.of(1, 2)) {
                nodes.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    due.askAll();
                    return node;
                });
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(nodes.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ran()).extracting(RunRecord::getPeriod).containsExactly("2026-12-14");
        assertThat(editions("2026-12-14")).isOne();
    }

    @Test
    void whatWasAskedForAndNeverMadeIsMadeAtTheNextStart() {
        from("2026-12-16T07:59:00+08:00");
        clock.pass(Duration.ofMinutes(2));
        due.askAll();
        // A node begins it and dies.
        var begun = archive.take(clock.instant()).orElseThrow();
        making.makeAll();
        assertThat(state(begun.getId())).as("that node has it in hand").isEqualTo("WAITING");

        clock.pass(Duration.ofMinutes(6));
        making.makeAll();

        assertThat(state(begun.getId())).isEqualTo("DRAFT");
        assertThat(editions("2026-12-15")).isOne();
    }

    @Test
    void nothingIsMadeUpForBeyondTheSetTime() {
        from("2026-12-20T07:00:00+08:00");

        clock.goTo(Instant.parse("2027-03-01T07:00:00+08:00"));
        due.askAll();

        var dailies = ran().stream()
                .filter(run -> run.getScheduleId().equals("bulletin-day"))
                .toList();
        assertThat(dailies).hasSize(31);
        assertThat(dailies.get(0).getPeriod()).isEqualTo("2027-01-28");
        assertThat(dailies).as("nobody has published the holidays of that year").noneMatch(RunRecord::getCalendarKnown);
    }

    @Test
    void whatSomebodyHasDrawnUpAfterThePeriodIsNotMadeAgain() {
        from("2026-12-22T07:00:00+08:00");
        archive.ask(Topic.county(PaperKind.BULLETIN, Period.of("2026-12-21")), "shift-leader", clock.instant());
        making.makeAll();

        clock.pass(Duration.ofHours(2));
        due.askAll();

        assertThat(ran()).hasSize(1);
        assertThat(editions("2026-12-21")).isOne();
        assertThat(sql.select(RUN_ISSUE.EXISTING).from(RUN_ISSUE).fetch(RUN_ISSUE.EXISTING))
                .containsExactly(true);
    }

    @Test
    void whatWasOffIsNotMadeUpForAndWhatIsWantedNowIsMadeAtOnce() {
        from("2026-12-23T07:00:00+08:00");
        var daily = schedules.require("bulletin-day");
        schedules.change(daily.id(), daily.version(), daily.timing(), false, clock.instant());
        clock.pass(Duration.ofDays(2));
        due.askAll();
        assertThat(ran()).isEmpty();

        var off = schedules.require("bulletin-day");
        schedules.change(off.id(), off.version(), off.timing(), true, clock.instant());
        due.askAll();
        assertThat(ran()).isEmpty();

        runs.askNow(schedules.require("bulletin-day"), actor("centre-director"));
        assertThat(ran()).extracting(RunRecord::getPeriod).containsExactly("2026-12-24");
        clock.pass(Duration.ofHours(2));
        due.askAll();
        assertThat(ran()).as("its moment comes all the same").hasSize(2);
        assertThat(editions("2026-12-24")).as("but it is there").isOne();
    }

    @Test
    void theReportOnWhatIsOverdueComesOnFridayAboutTheWeekThatEnded() {
        var report = schedules.require("escalation-week");
        assertThat(report.timing().due(Period.of("2026-W39"), workDays))
                .as("that Friday is a holiday")
                .isEqualTo(Instant.parse("2026-09-30T16:00:00+08:00"));
        from("2026-12-11T15:59:00+08:00");
        due.askAll();
        assertThat(ran()).isEmpty();

        clock.pass(Duration.ofMinutes(2));
        due.askAll();
        making.makeAll();

        assertThat(ran()).extracting(RunRecord::getScheduleId).containsExactly("escalation-week");
        assertThat(ran()).extracting(RunRecord::getPeriod).containsExactly("2026-W49");
        assertThat(sql.select(ISSUE.PAPER, ISSUE.STATE)
                        .from(ISSUE)
                        .join(RUN_ISSUE)
                        .on(RUN_ISSUE.ISSUE_ID.eq(ISSUE.ID))
                        .fetchMap(ISSUE.PAPER, ISSUE.STATE))
                .isEqualTo(Map.of("ESCALATION", "DRAFT"));
    }

    /** From that moment on schedules count. */
    private void from(String moment) {
        clock.goTo(Instant.parse(moment));
        sql.update(SCHEDULE).set(SCHEDULE.COUNTS_FROM, clock.instant()).execute();
    }

    private List<RunRecord> ran() {
        return sql.selectFrom(RUN).orderBy(RUN.ASKED_AT).fetch();
    }

    private int editions(String period) {
        return sql.fetchCount(ISSUE, ISSUE.PERIOD.eq(period).and(ISSUE.PAPER.eq("BULLETIN")));
    }

    private String state(java.util.UUID id) {
        return archive.find(id).orElseThrow().getState();
    }

    private Actor actor(String id) {
        return people.actor(new PersonId(id)).orElseThrow();
    }
}
