package cn.wangge.supervision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the sweep last got something done, by a clock that nobody can set. */
@Component
class SweepPulse {

    private volatile @Nullable Long last;

    void beat() {
        last = System.nanoTime();
    }

    /** Time since the last beat, null before the first. */
    @Nullable
    Duration silence() {
        var beat = last;
        return beat == null ? null : Duration.ofNanos(System.nanoTime() - beat);
    }
}
