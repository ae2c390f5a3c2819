package cn.wangge.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How figures are kept and published.
 *
 * @param followEvery time between looks at what has moved
 * @param batch cases made in one transaction
 * @param objectionDays natural days for objections after a period was proposed
 */
@ConfigurationProperties("wangge.evaluation")
@Validated
record EvaluationSettings(
        @DefaultValue("PT5S") @NotNull @DurationMin(millis = 100)
        Duration followEvery,

        @DefaultValue("200") @Min(1) @Max(5000) int batch,

        @DefaultValue("3") @Min(0) @Max(60) int objectionDays) {}
