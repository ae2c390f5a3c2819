package cn.wangge.deadline;

import static cn.wangge.deadline.LedgerFixture.FOUR_HOURS;
import static cn.wangge.deadline.LedgerFixture.MONDAY;
import static cn.wangge.deadline.LedgerFixture.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlinesTests {

    private static final LedgerFixture LEDGER = new LedgerFixture();

    private final Deadlines deadlines = LEDGER.deadlines;
    private final CaseId theCase = CaseId.next();

    @BeforeEach
    void empty() {
        LEDGER.empty();
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
    void startingAndEndingTakeOneStatementEach() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        assertThat(LEDGER.statements.getAndSet(0)).isEqualTo(1);

        deadlines.end(theCase, DeadlineKind.HANDLING, MONDAY.plusSeconds(60));
        assertThat(LEDGER.statements.getAndSet(0)).isEqualTo(1);
    }

    @Test
    void oneThatIsUnderWayIsLeftAsItIs() {
        var begun = deadlines.start(theCase, DeadlineKind.SIGNING, FOUR_HOURS, MONDAY);

        var found = deadlines.underWay(theCase, DeadlineKind.SIGNING, FOUR_HOURS, MONDAY.plusSeconds(60));

        assertThat(found).isEqualTo(begun);
        assertThat(LEDGER.open()).isEqualTo(1);
    }

    @Test
    void whereNoneIsUnderWayTheNextRoundBeginsWithItsMoments() {
        deadlines.start(theCase, DeadlineKind.SIGNING, FOUR_HOURS, MONDAY);
        deadlines.end(theCase, DeadlineKind.SIGNING, MONDAY.plusSeconds(60));
        LEDGER.statements.set(0);

        var begun = deadlines.underWay(theCase, DeadlineKind.SIGNING, FOUR_HOURS, MONDAY.plusSeconds(120));

        assertThat(LEDGER.statements.getAndSet(0)).isEqualTo(1);
        assertThat(begun.round()).isEqualTo(2);
        assertThat(deadlines.current(theCase, DeadlineKind.SIGNING)).contains(begun);
        assertThat(deadlines.due(theCase, DeadlineKind.SIGNING, 100)).contains(begun.dueAt());
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
        assertThat(LEDGER.open()).isEqualTo(2);
    }

    @Test
    void severalUnitsMayAssistAtATime() {
        var one = deadlines.start(theCase, DeadlineKind.ASSISTING, FOUR_HOURS, MONDAY);
        deadlines.start(theCase, DeadlineKind.ASSISTING, FOUR_HOURS, MONDAY);

        assertThat(LEDGER.open()).isEqualTo(2);
        deadlines.end(one.id(), MONDAY.plusSeconds(60));
        assertThat(LEDGER.open()).isEqualTo(1);
        deadlines.endAll(theCase, MONDAY.plusSeconds(60));
        assertThat(LEDGER.open()).isZero();
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
    void anExtensionIsToldWithTheFirstLimit() {
        deadlines.start(theCase, DeadlineKind.HANDLING, FOUR_HOURS, MONDAY);
        deadlines.extend(theCase, DeadlineKind.HANDLING, 4);

        var told = deadlines.ofCase(theCase, MONDAY).get(0).explanation();

        assertThat(told)
                .startsWith("按第1版工作日历、全县作息时间推算。", "原时限4工作时，经批准延长4工作时，共8工作时。")
                .endsWith("以上各段合计等于时限8工作时，截止时间为2026-11-24 10:00。");
    }
}
