package cn.wangge.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The county's SMS gateway; without an address nothing leaves the machine.
 *
 * @param keyId names the secret to the gateway
 * @param secret signs what is sent; given in the environment (WANGGE_SMS_SECRET)
 * @param dispatchEvery time between two looks into the outbox
 * @param tries after so many failures a message is given up
 * @param firstWait wait after the first failure; four times as long after each further one
 * @param digestAfter so many reminders waiting for one person are sent as one message
 */
@ConfigurationProperties("wangge.sms")
@Validated
record SmsSettings(
        @Nullable URI url,
        @Nullable String keyId,
        @Nullable String secret,

        @DefaultValue("PT3S") @NotNull @DurationMin(millis = 100)
        Duration dispatchEvery,

        @DefaultValue("6") @Min(1) @Max(20) int tries,

        @DefaultValue("PT15S") @NotNull @DurationMin(millis = 10)
        Duration firstWait,

        @DefaultValue("3") @Min(2) @Max(100) int digestAfter) {

    SmsSettings {
        if (url != null && url.toString().isBlank()) url = null;
        if (url != null && (keyId == null || secret == null || keyId.isBlank() || secret.isBlank())) {
            throw new IllegalArgumentException("wangge.sms.url needs wangge.sms.key-id and WANGGE_SMS_SECRET");
        }
    }

    Pace pace() {
        return new Pace(dispatchEvery, tries, firstWait, digestAfter);
    }

    @Override
    public String toString() {
        return "SmsSettings[url=" + url + ", keyId=" + keyId + "]";
    }
}
