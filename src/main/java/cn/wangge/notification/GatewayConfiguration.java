package cn.wangge.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** One dispatcher a channel: the SMS gateway where one is named, else the log; mail where a server is named. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    private static final Duration TOTAL = Duration.ofSeconds(10);

    @Bean
    Dispatcher smsDispatcher(
            Outbox outbox,
            Alerting alerting,
            Digests digests,
            SmsSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Dispatcher(
                Channel.SMS, outbox, alerting, digests, sms(settings, clock), settings.pace(), transactions, clock);
    }

    private static Gateway sms(SmsSettings settings, Clock clock) {
        var url = settings.url();
        if (url == null) return new LoggedSms();
        return new HttpSmsGateway(
                url, Objects.requireNonNull(settings.keyId()), Objects.requireNonNull(settings.secret()), TOTAL, clock);
    }

    @Bean
    @ConditionalOnExpression("!'${wangge.mail.host:}'.isBlank()")
    Dispatcher mailDispatcher(
            Outbox outbox,
            Alerting alerting,
            Digests digests,
            MailSettings settings,
            Enclosures enclosures,
            PlatformTransactionManager transactions,
            Clock clock) {
        var gateway = new SmtpGateway(settings, enclosures);
        return new Dispatcher(Channel.MAIL, outbox, alerting, digests, gateway, settings.pace(), transactions, clock);
    }
}
