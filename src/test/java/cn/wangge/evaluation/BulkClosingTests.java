package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Closings of November, a month of thirty days, whose last tenth are three. */
class BulkClosingTests {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final DSLContext SQL = DATABASE.sql();
    private static final Period NOVEMBER = Period.of("2026-11");

    private final Tallies tallies = new Tallies(SQL, new LeaderTerms(SQL, true));
    private final BulkClosing bulk = new BulkClosing(tallies);

    @BeforeAll
    static void close() {
        for (var day = NOVEMBER.from(); !day.isAfter(NOVEMBER.to()); day = day.plusDays(1)) {
            var atTheEnd = day.isAfter(LocalDate.of(2026, 11, 27));
            closed("EVEN", day, 2);
            closed("HEAPED", day, atTheEnd ? 9 : 2);
            closed("FEW", day, atTheEnd ? 3 : 0);
        }
    }

    private static void closed(String unit, LocalDate day, int n) {
        if (n == 0) return;
        SQL.execute("""
                insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
                values ('DAY', {0}, 'UNIT', {1}, 'CLOSING', false, {0}, {2}), ('DAY', {0}, 'UNIT', {1}, 'FILED', true, null, 50)
                """, day, unit, n);
        SQL.execute("""
                insert into evaluation.tally (grain, on_day, subject, code, measure, in_time, settled_on, n)
                values ('MONTH', '2026-11-01', 'UNIT', {0}, 'CLOSING', false, '2026-11-01', {1})
                on conflict (subject, grain, on_day, code, measure, in_time, settled_on) do update
                set n = evaluation.tally.n + excluded.n""", unit, n);
    }

    @Test
    void closingsHeapedUpAtTheEndOfAPeriodAreASign() {
        assertThat(bulk.sign(SubjectKind.UNIT, "HEAPED", NOVEMBER)).isEqualTo(new BulkClosing.Sign(3, 27, 27 + 27 * 2));
    }

    @Test
    void anEvenPaceAndAHandfulAreNone() {
        assertThat(bulk.sign(SubjectKind.UNIT, "EVEN", NOVEMBER)).isNull();
        assertThat(bulk.sign(SubjectKind.UNIT, "FEW", NOVEMBER)).isNull();
        assertThat(bulk.sign(SubjectKind.UNIT, "HEAPED", Period.of("2026-11-30")))
                .isNull();
    }

    @Test
    void theListOfASignCountsWhatWasClosedOnItsDays() {
        var sign = Objects.requireNonNull(bulk.sign(SubjectKind.UNIT, "HEAPED", NOVEMBER));
        var days = new CasesViews.Asked(SubjectKind.UNIT, "HEAPED", NOVEMBER, "CLOSING.finished", sign.lastDays());

        assertThat(days.counted().from()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(tallies.of(SubjectKind.UNIT, "HEAPED", days.counted())
                        .of(Measure.CLOSING)
                        .finished())
                .isEqualTo(sign.last());
    }
}
