package cn.wangge.bulletin;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How schedules are kept: {@code catchUp} is how far back missed moments are made up for after a standstill. */
@ConfigurationProperties("wangge.bulletin.schedule")
@Validated
record ScheduleSettings(
        @DefaultValue("P31D") @NotNull @DurationMin(minutes = 5)
        Duration catchUp) {}
