package cn.wangge.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LightTests {

    private final Instant yellowAt = Instant.parse("2026-11-23T04:00:00Z");
    private final Instant redAt = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void greenLastsUpToAndIncludingEightyPercent() {
        assertThat(Light.at(yellowAt, yellowAt, redAt, false)).isEqualTo(Light.GREEN);
        assertThat(Light.at(yellowAt.plusNanos(1), yellowAt, redAt, false)).isEqualTo(Light.YELLOW);
    }

    @Test
    void yellowLastsUpToAndIncludingTheWholeLimit() {
        assertThat(Light.at(redAt, yellowAt, redAt, false)).isEqualTo(Light.YELLOW);
        assertThat(Light.at(redAt.plusNanos(1), yellowAt, redAt, false)).isEqualTo(Light.RED);
    }

    @Test
    void aDeadlineThatStandsStillIsGreyWhateverItHasUsed() {
        assertThat(Light.at(redAt.plusSeconds(1), yellowAt, redAt, true)).isEqualTo(Light.PAUSED);
        assertThat(Light.at(redAt, null, null, true)).isEqualTo(Light.PAUSED);
    }

    @Test
    void withoutALimitThereIsNoLight() {
        assertThat(Light.at(redAt, null, null, false)).isEqualTo(Light.NONE);
        assertThat(Light.at(redAt, null, redAt, false)).isEqualTo(Light.GREEN);
    }
}
