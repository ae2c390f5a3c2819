package cn.wangge.deadline;

import static cn.wangge.calendar.ClockKind.MINUTES;
import static cn.wangge.deadline.LedgerFixture.FOUR_HOURS;
import static cn.wangge.deadline.LedgerFixture.MONDAY;
import static cn.wangge.deadline.LedgerFixture.OPERATOR;
import static cn.wangge.deadline.LedgerFixture.deadlines;
import static cn.wangge.deadline.db.Tables.DEADLINE_MOMENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.calendar.Limit;
import cn.wangge.deadline.Firing.Outcome;
import cn.wangge.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MomentsTests {

    private static final LedgerFixture LEDGER = new LedgerFixture();

    private final Deadlines deadlines = LEDGER.deadlines;
    private final CaseId theCase = CaseId.next();

    @BeforeEach
    void empty() {
        LEDGER.empty();
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

    @Test
    void anEndTellsWhatWasDueAndSilencesTheRest() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        var late = Instant.parse("2026-11-23T07:30:00Z");
        deadlines.end(theCase, DeadlineKind.HANDLING, late);

        assertThat(deadlines.fireDueInformingMoments(late.plus(Duration.ofDays(9)), 100))
                .isEmpty();
        assertThat(deadlines.unfiredFlowMoments(late.plus(Duration.ofDays(9)), 100))
                .isEmpty();
        var fired = LEDGER.database
                .sql()
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
        try (var one = LEDGER.database.connection();
                var other = LEDGER.database.connection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);

            // The first node holds its batch uncommitted; the second takes others instead of waiting.
            var first = deadlines(DSL.using(one, SQLDialect.POSTGRES), LEDGER.calendar)
                    .fireDueInformingMoments(now, 150);
            var second = deadlines(DSL.using(other, SQLDialect.POSTGRES), LEDGER.calendar)
                    .fireDueInformingMoments(now, 400);
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

    private Outcome outcome(int share, Instant now) {
        return deadlines.fire(theCase, DeadlineKind.VILLAGE_DESK, share, now).outcome();
    }
}
