package cn.wangge.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;

/** What failed and is left alone for a while, longer each time, so that the rest goes on. */
class SetAside<K> {

    private static final Duration LONGEST = Duration.ofHours(1);

    private record Aside(int tries, Instant until) {}

    private final Map<K, Aside> aside = new HashMap<>();

    /** Whether it failed for a reason that passes by itself: somebody else was at it. */
    static boolean passing(Throwable failure) {
        return failure instanceof ConcurrencyFailureException;
    }

    synchronized void add(K what, Throwable failure, Instant now) {
        if (passing(failure)) {
            aside.merge(what, new Aside(0, now.plusSeconds(1)), (old, brief) -> new Aside(old.tries, brief.until));
            return;
        }
        var tries = aside.containsKey(what) ? aside.get(what).tries + 1 : 1;
        var wait = Duration.ofMinutes(1L << Math.min(tries - 1, 6));
        aside.put(what, new Aside(tries, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    synchronized boolean holds(K what, Instant now) {
        var held = aside.get(what);
        return held != null && now.isBefore(held.until);
    }

    synchronized void passed(K what) {
        aside.remove(what);
    }

    /** What is left alone now. */
    synchronized Set<K> at(Instant now) {
        return aside.entrySet().stream()
                .filter(e -> now.isBefore(e.getValue().until))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
