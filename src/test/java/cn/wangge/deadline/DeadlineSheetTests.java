package cn.wangge.deadline;

import static cn.wangge.calendar.ClockKind.WORKING_HOURS;
import static cn.wangge.deadline.LedgerFixture.FOUR_HOURS;
import static cn.wangge.deadline.LedgerFixture.MONDAY;
import static cn.wangge.deadline.LedgerFixture.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.calendar.Limit;
import cn.wangge.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineSheetTests {

    private static final LedgerFixture LEDGER = new LedgerFixture();

    private final Deadlines deadlines = LEDGER.deadlines;
    private final CaseId theCase = CaseId.next();

    @BeforeEach
    void empty() {
        LEDGER.empty();
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
                        "按第1版工作日历、全县作息时间推算。",
                        "2026-11-23（周一）工作日，10:00至11:00，计1工作时",
                        "2026-11-23 11:00至2026-11-24 10:00停表，原因：核实中",
                        "2026-11-24（周二）工作日，10:00至12:00，计2工作时",
                        "2026-11-24（周二）工作日，14:00至15:00，计1工作时",
                        "以上各段合计等于时限4工作时，截止时间为2026-11-24 15:00。");
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
        assertThat(view.explanation()).endsWith("2026-11-23 11:00起停表，原因：核实中", "时限4工作时，以上已用1工作时；恢复计时后从剩余的3工作时接着计算。");
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
                used = used.plus(LEDGER.calendar.between(WORKING_HOURS, at, pause));
                at = pause.plusSeconds(random.nextInt(5 * 86_400));
                deadlines.pause(caseId, DeadlineKind.FEEDBACK, "核实中", OPERATOR, pause);
                deadlines.resume(caseId, DeadlineKind.FEEDBACK, at);
            }
            var end = at.plusSeconds(random.nextInt(3 * 86_400));
            used = used.plus(LEDGER.calendar.between(WORKING_HOURS, at, end));
            deadlines.end(caseId, DeadlineKind.FEEDBACK, end);

            var view = deadlines.ofCase(caseId, end.plus(Duration.ofDays(30))).get(0);
            assertThat(view.used()).isEqualTo(used);
            assertThat(view.left()).isEqualTo(LEDGER.calendar.length(limit).minus(used));
            assertThat(view.light() == Light.RED).isEqualTo(view.dueAt().isBefore(end));
        }
    }
}
