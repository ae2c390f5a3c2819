package cn.wangge.calendar;

import cn.wangge.shared.GridCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The calendar in its latest version, kept in memory; another node's change is seen within a minute. */
@Component
class PublishedCalendar implements WorkingCalendar {

    private final Editions editions;
    private final Words words = new Words();
    private final Map<Integer, EditionCalendar> known = new ConcurrentHashMap<>();
    private volatile @Nullable EditionCalendar current;

    PublishedCalendar(Editions editions) {
        this.editions = editions;
    }

    /** Reads the latest version where it is newer than the one in memory. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        var latest = editions.latest();
        if (latest == 0 || (current != null && current.version() == latest)) return;
        current = edition(latest);
    }

    /** Versions never change, so each is read once. */
    EditionCalendar edition(int version) {
        return known.computeIfAbsent(version, it -> new EditionCalendar(editions.edition(it), words));
    }

    EditionCalendar current() {
        var latest = current;
        if (latest != null) return latest;
        refresh();
        latest = current;
        if (latest == null) throw new IllegalStateException("the calendar has no version yet");
        return latest;
    }

    @Override
    public Instant after(ClockKind clock, Instant from, Duration amount) {
        return current().after(clock, from, amount);
    }

    @Override
    public Duration between(ClockKind clock, Instant from, Instant to) {
        return current().between(clock, from, to);
    }

    @Override
    public Duration length(Limit limit) {
        return current().length(limit);
    }

    @Override
    public Instant due(Limit limit, Instant from) {
        return current().due(limit, from);
    }

    @Override
    public List<String> warnings(Instant from, Instant to) {
        return current().warnings(from, to);
    }

    @Override
    public Explanation explain(Limit limit, Instant from) {
        return current().explain(limit, from);
    }

    @Override
    public Explanation explain(ClockKind clock, Instant from, Instant to) {
        return current().explain(clock, from, to);
    }

    @Override
    public String words(ClockKind clock, Duration amount) {
        return words.amount(clock, amount);
    }

    @Override
    public WorkingCalendar in(GridCode township) {
        return current().in(township);
    }

    @Override
    public int version() {
        return current().version();
    }

    @Override
    public WorkingCalendar under(int version) {
        return edition(version);
    }
}
