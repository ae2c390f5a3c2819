package cn.wangge.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway where one is named, else the log. */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    private static final Duration TOTAL = Duration.ofSeconds(10);

    @Bean
    SmsGateway smsGateway(SmsSettings settings, Clock clock) {
        var url = settings.url();
        if (url == null) return new LoggedSms();
        return new HttpSmsGateway(
                url, Objects.requireNonNull(settings.keyId()), Objects.requireNonNull(settings.secret()), TOTAL, clock);
    }
}
