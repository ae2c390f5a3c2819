package cn.wangge.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the sweep works.
 *
 * @param sweepEvery time between the end of one sweep and the next
 * @param batch moments fired in one transaction
 * @param secondHandAfter how long a timer of the process may be late before the sweep runs it
 */
@ConfigurationProperties("wangge.supervision")
@Validated
record SupervisionSettings(
        @DefaultValue("PT5S") @NotNull @DurationMin(millis = 100)
        Duration sweepEvery,

        @DefaultValue("100") @Min(1) @Max(1000) int batch,

        @DefaultValue("PT60S") @NotNull @DurationMin(seconds = 1)
        Duration secondHandAfter) {}
