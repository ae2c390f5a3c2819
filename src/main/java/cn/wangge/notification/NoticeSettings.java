package cn.wangge.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Notices inside the product.
 *
 * @param deliverEvery time between two rounds that bring messages to people
 */
@ConfigurationProperties("wangge.notices")
@Validated
record NoticeSettings(
        @DefaultValue("PT2S") @NotNull @DurationMin(millis = 100)
        Duration deliverEvery) {}
