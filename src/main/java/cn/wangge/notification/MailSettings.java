package cn.wangge.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The county's mail server; without a host no mail is sent, and nobody is asked for an address.
 *
 * @param from sender of all mail
 * @param user name for the server, null where it asks for none
 * @param password given in the environment (WANGGE_MAIL_PASSWORD)
 * @param startTls whether the line must be encrypted once it stands
 * @param gather how long messages to one person wait for one another
 */
@ConfigurationProperties("wangge.mail")
@Validated
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @Nullable String from,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("true") boolean startTls,

        @DefaultValue("PT5S") @NotNull @DurationMin(millis = 100)
        Duration dispatchEvery,

        @DefaultValue("PT2M") @NotNull Duration gather) {

    private static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    MailSettings {
        if (host != null && host.isBlank()) host = null;
        if (host != null && (from == null || from.isBlank())) {
            throw new IllegalArgumentException("wangge.mail.host needs wangge.mail.from");
        }
    }

    boolean on() {
        return host != null;
    }

    /** Two messages that wait for one person are one mail already. */
    Pace pace() {
        return new Pace(dispatchEvery, TRIES, FIRST_WAIT, 2);
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", from=" + from + "]";
    }
}
