package cn.wangge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.wangge.shared.Refusal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 2026-11-23",
        "2026-W47, 2026-11-16, 2026-11-22",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2026-02, 2026-02-01, 2026-02-28",
        "2028-02, 2028-02-01, 2028-02-29",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q3, 2026-07-01, 2026-09-30",
        "2026, 2026-01-01, 2026-12-31"
    })
    void aPeriodBeginsAndEndsWhereTheCalendarSays(String text, LocalDate from, LocalDate to) {
        var period = Period.of(text);

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-W00", "2027-W53", "2026-Q5", "2026-02-30", "26", "2026-1", "2026 "})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(Refusal.class);
    }

    @Property
    void periodsOfAKindFollowEachOtherWithoutGapAndReadBackAsThemselves(
            @ForAll Period.Kind kind, @ForAll @DateRange(min = "2004-01-01", max = "2060-12-31") LocalDate day) {
        var period = Period.around(kind, day);

        assertThat(day).isBetween(period.from(), period.to());
        assertThat(Period.of(period.text())).isEqualTo(period);
        assertThat(period.after().from()).isEqualTo(period.to().plusDays(1));
        assertThat(period.after().before()).isEqualTo(period);
    }
}
