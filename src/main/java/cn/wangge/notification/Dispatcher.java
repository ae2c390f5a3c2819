package cn.wangge.notification;

import cn.wangge.casefile.CaseReading;
import cn.wangge.organization.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, each message outside any transaction. Nodes take different ones; a
 * message whose outcome got lost is tried again under its own id, by which the gateway knows it.
 */
@Component
class Dispatcher implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final int MOST_AT_ONCE = 100;
    /** So many failures one after another mean that the gateway is down. */
    private static final int GATEWAY_DOWN = 3;
    /** After so many failures of one message the shift leader hears of it: within five minutes. */
    private static final int TELL_AFTER = 3;
    /** Longer than one try may take. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Inbox inbox;
    private final Wording wording;
    private final CaseReading cases;
    private final SmsGateway gateway;
    private final SmsSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatcher(
            Outbox outbox,
            Inbox inbox,
            Wording wording,
            CaseReading cases,
            SmsGateway gateway,
            SmsSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.wording = wording;
        this.cases = cases;
        this.gateway = gateway;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::dispatch, settings.dispatchEvery());
    }

    void dispatch() {
        var failures = 0;
        for (var i = 0; i < MOST_AT_ONCE && failures < GATEWAY_DOWN; i++) {
            var taken = take(clock.instant());
            if (taken.isEmpty()) return;
            failures = send(taken.get()) ? 0 : failures + 1;
        }
    }

    /** Takes the next one, or the digest that stands for it and others. */
    private Optional<Outbox.Taken> take(Instant now) {
        return Optional.ofNullable(transaction.execute(status -> {
            var taken = outbox.take(now, LEASE).orElse(null);
            if (taken == null) return null;
            var ids = new ArrayList<>(outbox.alike(taken));
            ids.add(taken.id());
            if (ids.size() < settings.digestAfter()) return taken;
            var text = wording.say("sms.digest", wording.centre(), String.valueOf(ids.size()), taken.caseNumber());
            var digest = outbox.add(new Intent(
                    taken.person(),
                    taken.phone(),
                    Intent.Kind.DIGEST,
                    taken.caseId(),
                    taken.caseNumber(),
                    text,
                    now,
                    now));
            outbox.lease(digest, 1, now.plus(LEASE));
            outbox.merge(ids, digest);
            return new Outbox.Taken(
                    digest,
                    taken.person(),
                    taken.phone(),
                    Intent.Kind.DIGEST,
                    taken.caseId(),
                    taken.caseNumber(),
                    text,
                    1);
        }));
    }

    private boolean send(Outbox.Taken message) {
        try {
            gateway.send(message.id(), message.phone(), message.text());
            outbox.sent(message.id(), clock.instant());
            return true;
        } catch (SmsNotSent e) {
            failed(message, e);
            return e.forGood();
        }
    }

    private void failed(Outbox.Taken message, SmsNotSent failure) {
        var now = clock.instant();
        var reason = String.valueOf(failure.getMessage());
        if (failure.forGood() || message.attempts() >= settings.tries()) {
            transaction.executeWithoutResult(status -> {
                outbox.dead(message.id(), now, reason);
                tellShiftLeader(message, "inbox.neverTold", now);
            });
            log.error("ALARM message {} of case {} given up: {}", message.id(), message.caseNumber(), reason);
            return;
        }
        log.warn("Message {} not sent at try {}: {}", message.id(), message.attempts(), reason);
        transaction.executeWithoutResult(status -> {
            outbox.again(message.id(), now.plus(settings.waitAfter(message.attempts())), reason);
            if (message.attempts() == TELL_AFTER) tellShiftLeader(message, "inbox.notTold", now);
        });
    }

    private void tellShiftLeader(Outbox.Taken message, String words, Instant now) {
        var grid = cases.byId(message.caseId()).orElseThrow().grid();
        inbox.add(
                new Addressee(Post.SHIFT_LEADER, grid, null),
                "NOT_TOLD",
                message.caseId(),
                message.caseNumber(),
                wording.say(words, message.text()),
                now);
    }
}
