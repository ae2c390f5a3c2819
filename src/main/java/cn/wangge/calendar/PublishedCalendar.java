package cn.wangge.calendar;

import cn.wangge.shared.GridCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The calendar in its latest version, kept in memory; another node's change is seen within a minute. */
@Component
class PublishedCalendar implements WorkingCalendar {

    private final Editions editions;
    private final Words words = new Words();
    private volatile @Nullable EditionCalendar current;

    PublishedCalendar(Editions editions) {
        this.editions = editions;
    }

    /** Reads the latest version where it is newer than the one in memory. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void refresh() {
        var known = current;
        var latest = editions.latest();
        if (latest == 0 || (known != null && known.version() == latest)) return;
        current = new EditionCalendar(editions.edition(latest), words);
    }

    private EditionCalendar current() {
        var known = current;
        if (known != null) return known;
        refresh();
        known = current;
        if (known == null) throw new IllegalStateException("the calendar has no version yet");
        return known;
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
}
