package cn.wangge.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox for one channel, each message outside any transaction and on a thread of
 * the channel's own: a gateway that hangs holds up nothing but itself. Nodes take different messages; one
 * whose outcome got lost is tried again under its own id, by which the gateway knows it.
 */
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final int MOST_AT_ONCE = 100;
    /** So many failures one after another mean that the gateway is down. */
    private static final int GATEWAY_DOWN = 3;
    /** After so many failures of one message the shift leader hears of it: within five minutes. */
    private static final int TELL_AFTER = 3;
    /** Longer than one try may take. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Channel channel;
    private final Outbox outbox;
    private final Alerting alerting;
    private final Digests digests;
    private final Gateway gateway;
    private final Pace pace;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable OwnThread thread;

    Dispatcher(
            Channel channel,
            Outbox outbox,
            Alerting alerting,
            Digests digests,
            Gateway gateway,
            Pace pace,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.channel = channel;
        this.outbox = outbox;
        this.alerting = alerting;
        this.digests = digests;
        this.gateway = gateway;
        this.pace = pace;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = new OwnThread("dispatch-" + channel, this::dispatch, pace.every());
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) running.close();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
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
            var taken = outbox.take(channel, now, LEASE).orElse(null);
            if (taken == null) return null;
            var all = new ArrayList<>(outbox.alike(channel, taken));
            all.add(taken);
            if (all.size() < pace.digestAfter()) return taken;
            all.sort(Comparator.comparing(Outbox.Taken::aboutAt));
            var oldest = all.get(0);
            var text = digests.of(channel, all);
            var digest = outbox.add(new Intent(
                    channel,
                    taken.person(),
                    taken.address(),
                    Kind.DIGEST,
                    oldest.caseId(),
                    oldest.caseNumber(),
                    text,
                    oldest.aboutAt(),
                    now,
                    now));
            outbox.lease(digest, 1, now.plus(LEASE));
            outbox.merge(all, digest);
            return new Outbox.Taken(
                    digest,
                    taken.person(),
                    taken.address(),
                    Kind.DIGEST,
                    oldest.caseId(),
                    oldest.caseNumber(),
                    text,
                    oldest.aboutAt(),
                    1,
                    null);
        }));
    }

    private boolean send(Outbox.Taken message) {
        try {
            var enclosure = message.enclosure();
            if (enclosure == null) gateway.send(message.id(), message.address(), message.text());
            else gateway.send(message.id(), message.address(), message.text(), enclosure);
            outbox.sent(message.id(), clock.instant());
            return true;
        } catch (NotSent e) {
            failed(message, e);
            return e.forGood();
        }
    }

    private void failed(Outbox.Taken message, NotSent failure) {
        var now = clock.instant();
        var reason = String.valueOf(failure.getMessage());
        // Nobody waits for a mail: the notice itself stands in the product.
        var urgent = channel == Channel.SMS;
        if (failure.forGood() || message.attempts() >= pace.tries()) {
            transaction.executeWithoutResult(status -> {
                outbox.dead(message.id(), now, reason);
                if (urgent) alerting.givenUp(message, now);
            });
            log.error(
                    "ALARM message {} ({} {}) given up: {}",
                    message.id(),
                    message.kind(),
                    message.caseNumber(),
                    reason);
            return;
        }
        log.warn("Message {} not sent at try {}: {}", message.id(), message.attempts(), reason);
        transaction.executeWithoutResult(status -> {
            outbox.again(message.id(), now.plus(pace.waitAfter(message.attempts())), reason);
            if (urgent && message.attempts() == TELL_AFTER) alerting.notSentYet(message, now);
        });
    }
}
