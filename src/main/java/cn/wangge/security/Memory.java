package cn.wangge.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Remembers a bounded number of things for a fixed time; what is oldest goes first. */
final class Memory<K, V> {

    private record Kept<V>(V value, Instant until) {}

    private final Clock clock;
    private final Duration span;
    private final Map<K, Kept<V>> kept;

    Memory(Clock clock, Duration span, int capacity) {
        this.clock = clock;
        this.span = span;
        this.kept = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized Optional<V> recall(K key) {
        var found = kept.get(key);
        if (found == null) return Optional.empty();
        if (clock.instant().isBefore(found.until)) return Optional.of(found.value);
        kept.remove(key);
        return Optional.empty();
    }

    synchronized void keep(K key, V value) {
        kept.remove(key);
        kept.put(key, new Kept<>(value, clock.instant().plus(span)));
    }

    synchronized void forget(K key) {
        kept.remove(key);
    }

    synchronized void forgetWhere(Predicate<V> condition) {
        kept.values().removeIf(found -> condition.test(found.value));
    }
}
