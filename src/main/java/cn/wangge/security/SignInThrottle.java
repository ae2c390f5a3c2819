package cn.wangge.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down per account and address, and per address over all accounts. A stranger elsewhere
 * cannot lock an officer out, because his failures count for his own address.
 */
@Component
class SignInThrottle {

    /** Wrong passwords that cost no wait. */
    static final int FREE = 5;
    /** The same over all accounts of one address, behind which a whole office may sit. */
    static final int FREE_PER_ADDRESS = 100;
    /** The longest wait. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private record Key(String account, String address) {}

    private record Failures(int count, Instant nextAt) {}

    private final Clock clock;
    private final Memory<Key, Failures> failures;

    SignInThrottle(Clock clock) {
        this.clock = clock;
        this.failures = new Memory<>(clock, FORGOTTEN_AFTER, 20_000);
    }

    /** Refuses a try that comes before its time. */
    void admit(String account, String address) {
        var now = clock.instant();
        var wait = waitFrom(now, pair(account, address)).compareTo(waitFrom(now, whole(address))) > 0
                ? waitFrom(now, pair(account, address))
                : waitFrom(now, whole(address));
        if (!wait.isZero()) throw new TooManyAttempts(wait);
    }

    synchronized void failed(String account, String address) {
        count(pair(account, address), FREE);
        count(whole(address), FREE_PER_ADDRESS);
    }

    void succeeded(String account, String address) {
        failures.forget(pair(account, address));
    }

    private void count(Key key, int free) {
        var count = failures.recall(key).map(Failures::count).orElse(0) + 1;
        var wait = count < free ? Duration.ZERO : shortest(Duration.ofSeconds(1L << Math.min(count - free, 20)));
        failures.keep(key, new Failures(count, clock.instant().plus(wait)));
    }

    private Duration waitFrom(Instant now, Key key) {
        Optional<Failures> found = failures.recall(key);
        return found.filter(f -> now.isBefore(f.nextAt))
                .map(f -> Duration.between(now, f.nextAt))
                .orElse(Duration.ZERO);
    }

    private static Duration shortest(Duration wait) {
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    // Long names must not fill the memory.
    private static Key pair(String account, String address) {
        return new Key(account.length() > 64 ? account.substring(0, 64) : account, address);
    }

    private static Key whole(String address) {
        return new Key("", address);
    }
}
