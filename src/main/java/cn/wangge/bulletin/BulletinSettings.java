package cn.wangge.bulletin;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How bulletins are made: {@code makeEvery} is the time between looks for one that was asked for. */
@ConfigurationProperties("wangge.bulletin")
@Validated
record BulletinSettings(
        @DefaultValue("PT1S") @NotNull @DurationMin(millis = 100)
        Duration makeEvery) {}
