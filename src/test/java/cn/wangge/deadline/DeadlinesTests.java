package cn.wangge.deadline;

import static cn.wangge.calendar.ClockKind.MINUTES;
import static cn.wangge.calendar.ClockKind.WORKING_HOURS;
import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.calendar.CalendarFixture;
import cn.wangge.calendar.Limit;
import cn.wangge.calendar.TimeDatabase;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Firing.Outcome;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlinesTests {

    private static final PersonId OPERATOR = new PersonId("operator");
    private static final Limit FOUR_HOURS = new Limit(WORKING_HOURS, 4);
    /** Monday, 23 November 2026, 10:00 in Pingyao. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private static TimeDatabase database;

    private final WorkingCalendar calendar = CalendarFixture.shipped();
    private final AtomicInteger statements = new AtomicInteger();
    private final Deadlines deadlines = deadlines(counting(), calendar);
    private final CaseId theCase = CaseId.next();

    @BeforeAll
    static void start() throws Exception {
        database = new TimeDatabase();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("deadline_moment", "deadline_interval", "case_deadline")) {
            database.sql().deleteFrom(DSL.table(DSL.name("deadline", table))).execute();
        }
    }

    @Test
    void aDeadlineKnowsWhenItTurnsYellowAndRed() {
        var running = deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);

        assertThat(running.round()).isEqualTo(1);
        // 3 h 12 min: two hours to noon, 72 minutes from 14:00.
        assertThat(running.yellowAt()).isEqualTo("2026-11-23T07:12:00Z");
        assertThat(running.dueAt()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(deadlines.due(theCase, DeadlineKind.HANDLING, 150)).contains(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(deadlines.current(theCase, DeadlineKind.HANDLING)).contains(running);
    }

    @Test
    void startingAndEndingTakeTwoStatementsEach() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        assertThat(statements.getAndSet(0)).isEqualTo(2);

        deadlines.end(theCase, DeadlineKind.HANDLING, MONDAY.plusSeconds(60));
        assertThat(statements.getAndSet(0)).isEqualTo(2);

        deadlines.end(theCase, DeadlineKind.HANDLING, MONDAY.plusSeconds(60));
        assertThat(statements.getAndSet(0)).isEqualTo(1);
    }

    @Test
    void roundsAreCountedPerKindAndANewOneEndsTheOneBefore() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        deadlines.end(theCase, DeadlineKind.HANDLING, MONDAY.plusSeconds(60));
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY.plusSeconds(120));
        var third = deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY.plusSeconds(180));
        var other = deadlines.start(theCase, DeadlineKind.SIGNING, FOUR_HOURS, MONDAY);

        assertThat(third.round()).isEqualTo(3);
        assertThat(other.round()).isEqualTo(1);
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void severalUnitsMayAssistAtATime() {
        var one = deadlines.start(theCase, DeadlineKind.ASSISTING, FOUR_HOURS, MONDAY);
        deadlines.start(theCase, DeadlineKind.ASSISTING, FOUR_HOURS, MONDAY);

        assertThat(open()).isEqualTo(2);
        deadlines.end(one.id(), MONDAY.plusSeconds(60));
        assertThat(open()).isEqualTo(1);
        deadlines.endAll(theCase, MONDAY.plusSeconds(60));
        assertThat(open()).isZero();
    }

    @Test
    void aPauseKeepsWhatWasUsed() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        deadlines.pause(theCase, DeadlineKind.HANDLING, "退回派遣", OPERATOR, MONDAY.plus(Duration.ofHours(1)));

        var paused = deadlines.current(theCase, DeadlineKind.HANDLING).orElseThrow();
        assertThat(paused.paused()).isTrue();
        assertThat(paused.dueAt()).isNull();
        assertThat(paused.yellowAt()).isNull();
        assertThat(deadlines.due(theCase, DeadlineKind.HANDLING, 100)).isEmpty();

        // One of four hours is used; three are left on Tuesday from 08:00.
        var again = deadlines.resume(theCase, DeadlineKind.HANDLING, Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(again.dueAt()).isEqualTo("2026-11-24T03:00:00Z");
        assertThat(deadlines.current(theCase, DeadlineKind.HANDLING)).contains(again);
        assertThat(deadlines.resume(theCase, DeadlineKind.HANDLING, MONDAY.plus(Duration.ofDays(9))))
                .isEqualTo(again);
    }

    @Test
    void whatStandsStillNeverFires() {
        deadlines.start(theCase, DeadlineKind.SUPERVISION, FOUR_HOURS, MONDAY);
        deadlines.pause(theCase, DeadlineKind.SUPERVISION, "核查中", OPERATOR, MONDAY.plusSeconds(60));
        var muchLater = MONDAY.plus(Duration.ofDays(300));

        assertThat(deadlines.fireDueInformingMoments(muchLater, 100)).isEmpty();
        assertThat(deadlines.unfiredFlowMoments(muchLater, 100)).isEmpty();
        assertThat(deadlines.fire(theCase, DeadlineKind.SUPERVISION, 100, muchLater))
                .isEqualTo(new Firing(Outcome.NOT_DUE, null));
    }

    @Test
    void aMomentThatPassedBeforeThePauseFiresAfterIt() {
        deadlines.start(theCase, DeadlineKind.FEEDBACK, FOUR_HOURS, MONDAY);
        deadlines.pause(theCase, DeadlineKind.FEEDBACK, "挂账", OPERATOR, MONDAY.plus(Duration.ofDays(1)));
        var resumed = MONDAY.plus(Duration.ofDays(3));

        deadlines.resume(theCase, DeadlineKind.FEEDBACK, resumed);

        assertThat(deadlines.fireDueInformingMoments(resumed, 100))
                .extracting(FiredMoment::share, it -> it.dueAt().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(80, "2026-11-23T07:12:00Z"),
                        org.assertj.core.groups.Tuple.tuple(100, "2026-11-23T08:00:00Z"));
    }

    @Test
    void aMomentFiresAtItsTimeNotBeforeAndOnce() {
        deadlines.start(theCase, DeadlineKind.VILLAGE_DESK, FOUR_HOURS, MONDAY);
        var due = Instant.parse("2026-11-23T08:00:00Z");

        assertThat(deadlines.fire(theCase, DeadlineKind.VILLAGE_DESK, 100, due.minusMillis(1)))
                .isEqualTo(new Firing(Outcome.NOT_DUE, due));
        assertThat(deadlines.unfiredFlowMoments(due, 10)).isEmpty();
        assertThat(deadlines.unfiredFlowMoments(due.plusMillis(1), 10))
                .containsExactly(new Overdue(theCase, DeadlineKind.VILLAGE_DESK, 1, 100, due));
        assertThat(outcome(100, due)).isEqualTo(Outcome.FIRED);
        assertThat(outcome(100, due)).isEqualTo(Outcome.ALREADY_FIRED);
        assertThat(deadlines.unfiredFlowMoments(due.plusSeconds(99), 10)).isEmpty();

        deadlines.end(theCase, DeadlineKind.VILLAGE_DESK, due.plusSeconds(1));
        assertThat(outcome(100, due)).isEqualTo(Outcome.GONE);
        assertThat(outcome(33, due)).isEqualTo(Outcome.GONE);
    }

    private Outcome outcome(int share, Instant now) {
        return deadlines.fire(theCase, DeadlineKind.VILLAGE_DESK, share, now).outcome();
    }

    @Test
    void anEndTellsWhatWasDueAndSilencesTheRest() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        var late = Instant.parse("2026-11-23T07:30:00Z");
        deadlines.end(theCase, DeadlineKind.HANDLING, late);

        assertThat(deadlines.fireDueInformingMoments(late.plus(Duration.ofDays(9)), 100))
                .isEmpty();
        assertThat(deadlines.unfiredFlowMoments(late.plus(Duration.ofDays(9)), 100))
                .isEmpty();
        var fired = database.sql()
                .select(DEADLINE_MOMENT.FIRED_AT)
                .from(DEADLINE_MOMENT)
                .orderBy(DEADLINE_MOMENT.SHARE)
                .fetch(DEADLINE_MOMENT.FIRED_AT);
        assertThat(fired).containsExactly(late, null, null);
    }

    @Test
    void theOldestFireFirstAndNoMoreThanTheBatch() {
        var cases = new ArrayList<CaseId>();
        for (var i = 0; i < 10; i++) {
            cases.add(CaseId.next());
            deadlines.start(cases.get(i), DeadlineKind.FILING, new Limit(MINUTES, 100), MONDAY.minusSeconds(60L * i));
        }
        var fired = deadlines.fireDueInformingMoments(MONDAY.plusSeconds(60 * 80), 3);

        assertThat(fired).extracting(FiredMoment::caseId).containsExactly(cases.get(9), cases.get(8), cases.get(7));
        assertThat(fired)
                .allMatch(
                        it -> it.share() == 80 && it.round() == 1 && !it.dueAt().isAfter(it.firedAt()));
        assertThat(deadlines.fireDueInformingMoments(MONDAY.plusSeconds(60 * 80), 100))
                .hasSize(7);
    }

    @Test
    void twoNodesAtOnceFireEachMomentOnce() throws Exception {
        for (var i = 0; i < 200; i++)
            deadlines.start(CaseId.next(), DeadlineKind.FILING, new Limit(MINUTES, 15), MONDAY);
        var now = MONDAY.plus(Duration.ofHours(1));
        try (var one = database.connection();
                var other = database.connection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);

            // The first node holds its batch uncommitted; the second takes others instead of waiting.
            var first = deadlines(DSL.using(one, SQLDialect.POSTGRES), calendar).fireDueInformingMoments(now, 150);
            var second =
                    deadlines(DSL.using(other, SQLDialect.POSTGRES), calendar).fireDueInformingMoments(now, 400);
            one.commit();
            other.commit();

            assertThat(first).hasSize(150);
            assertThat(second).hasSize(250);
            assertThat(new HashSet<>(first)).doesNotContainAnyElementsOf(second);
        }
        assertThat(deadlines.fireDueInformingMoments(now, 1000)).isEmpty();
    }

    @Test
    void twoHandsAtOneMomentAndOneFires() throws Exception {
        for (var attempt = 0; attempt < 20; attempt++) {
            var contested = CaseId.next();
            deadlines.start(contested, DeadlineKind.SUPERVISION, new Limit(MINUTES, 1), MONDAY);
            var ready = new CountDownLatch(1);
            var hands = Executors.newFixedThreadPool(2);
            var tries = new ArrayList<java.util.concurrent.Future<Outcome>>();
            for (var hand = 0; hand < 2; hand++) {
                tries.add(hands.submit(() -> {
                    ready.await();
                    return deadlines
                            .fire(contested, DeadlineKind.SUPERVISION, 100, MONDAY.plusSeconds(60))
                            .outcome();
                }));
            }
            ready.countDown();

            assertThat(List.of(tries.get(0).get(), tries.get(1).get()))
                    .containsExactlyInAnyOrder(Outcome.FIRED, Outcome.ALREADY_FIRED);
            hands.shutdown();
        }
    }

    @Test
    void anExtensionAddsToTheLimit() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);

        var longer = deadlines.extend(theCase, DeadlineKind.HANDLING, 4);

        assertThat(longer.limit().amount()).isEqualTo(8);
        assertThat(longer.dueAt()).isEqualTo("2026-11-24T02:00:00Z");
        assertThat(deadlines.current(theCase, DeadlineKind.HANDLING)).contains(longer);
    }

    @Test
    void whatIsNotOpenCannotGoOn() {
        assertThatThrownBy(() -> deadlines.resume(theCase, DeadlineKind.HANDLING, MONDAY))
                .isInstanceOf(Refusal.class);
        deadlines.pause(theCase, DeadlineKind.HANDLING, "挂账", OPERATOR, MONDAY);
        deadlines.end(theCase, DeadlineKind.HANDLING, MONDAY);
        assertThat(deadlines.current(theCase, DeadlineKind.HANDLING)).isEmpty();
    }

    @Test
    void anotherCalendarMovesWhatRunsAndSaysSo() {
        var running = deadlines.start(theCase, DeadlineKind.HANDLING, new Limit(WORKING_HOURS, 8), MONDAY);
        deadlines.start(CaseId.next(), DeadlineKind.FILING, new Limit(MINUTES, 15), MONDAY);
        var stormDay = deadlines(database.sql(), CalendarFixture.shippedWithout(LocalDate.of(2026, 11, 24)));

        var moved = stormDay.followCalendar(100);

        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).dueBefore()).isEqualTo(running.dueAt());
        assertThat(moved.get(0).dueAt()).isEqualTo("2026-11-25T02:00:00Z");
        assertThat(stormDay.due(theCase, DeadlineKind.HANDLING, 100))
                .contains(moved.get(0).dueAt());
        assertThat(stormDay.followCalendar(100)).isEmpty();
    }

    @Test
    void aCasePageTellsWhy() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        deadlines.pause(theCase, DeadlineKind.HANDLING, "核实中", OPERATOR, MONDAY.plus(Duration.ofHours(1)));
        deadlines.resume(theCase, DeadlineKind.HANDLING, MONDAY.plus(Duration.ofDays(1)));
        deadlines.fireDueInformingMoments(Instant.parse("2026-11-25T00:00:00Z"), 100);

        var view =
                deadlines.ofCase(theCase, Instant.parse("2026-11-24T09:00:00Z")).get(0);

        assertThat(view.light()).isEqualTo(Light.RED);
        assertThat(view.used()).isEqualTo(Duration.ofHours(6));
        assertThat(view.left()).isEqualTo(Duration.ofHours(-2));
        assertThat(view.leftWords()).isEqualTo("2工作时");
        assertThat(view.firedAt()).isEqualTo("2026-11-25T00:00:00Z");
        assertThat(view.explanation())
                .containsExactly(
                        "2026-11-23（周一）工作日，10:00至11:00，计1工作时",
                        "2026-11-23 11:00至2026-11-24 10:00停表，原因：核实中",
                        "2026-11-24（周二）工作日，10:00至12:00，计2工作时",
                        "2026-11-24（周二）工作日，14:00至15:00，计1工作时");
        assertThat(view.warnings()).isEmpty();
    }

    @Test
    void aPausedPageSaysThatItStandsStill() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        deadlines.pause(theCase, DeadlineKind.HANDLING, "核实中", OPERATOR, MONDAY.plus(Duration.ofHours(1)));

        var view = deadlines.ofCase(theCase, MONDAY.plus(Duration.ofDays(2))).get(0);

        assertThat(view.light()).isEqualTo(Light.PAUSED);
        assertThat(view.dueAt()).isNull();
        assertThat(view.left()).isEqualTo(Duration.ofHours(3));
        assertThat(view.explanation()).endsWith("2026-11-23 11:00起停表，原因：核实中");
    }

    @Test
    void whateverTheOrderTheUsedTimeIsTheSumOfTheRunningTimes() {
        var random = new Random(20261123);
        for (var round = 0; round < 60; round++) {
            var limit = new Limit(WORKING_HOURS, 1 + random.nextInt(40));
            var caseId = CaseId.next();
            var at = MONDAY.plusSeconds(random.nextInt(30 * 86_400));
            var used = Duration.ZERO;
            deadlines.start(caseId, DeadlineKind.FEEDBACK, limit, at);
            for (var step = random.nextInt(4); step > 0; step--) {
                var pause = at.plusSeconds(random.nextInt(3 * 86_400));
                used = used.plus(calendar.between(WORKING_HOURS, at, pause));
                at = pause.plusSeconds(random.nextInt(5 * 86_400));
                deadlines.pause(caseId, DeadlineKind.FEEDBACK, "核实中", OPERATOR, pause);
                deadlines.resume(caseId, DeadlineKind.FEEDBACK, at);
            }
            var end = at.plusSeconds(random.nextInt(3 * 86_400));
            used = used.plus(calendar.between(WORKING_HOURS, at, end));
            deadlines.end(caseId, DeadlineKind.FEEDBACK, end);

            var view = deadlines.ofCase(caseId, end.plus(Duration.ofDays(30))).get(0);
            assertThat(view.used()).isEqualTo(used);
            assertThat(view.left()).isEqualTo(calendar.length(limit).minus(used));
            assertThat(view.light() == Light.RED).isEqualTo(view.dueAt().isBefore(end));
        }
    }

    private int open() {
        return database.sql().fetchCount(CASE_DEADLINE, CASE_DEADLINE.STATE.ne("ENDED"));
    }

    private DSLContext counting() {
        var sql = database.sql();
        sql.configuration().set(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.incrementAndGet();
            }
        });
        return sql;
    }

    private static Deadlines deadlines(DSLContext sql, WorkingCalendar calendar) {
        return new LedgerDeadlines(new Ledger(sql), new Moments(sql), calendar, DeadlinePolicy.sample());
    }
}
