package cn.wangge.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many wrong passwords that the next one is not even looked at yet. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** Whole seconds until another try is looked at. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
