package cn.wangge.calendar;

import cn.wangge.shared.GridCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The arithmetic of one edition of the calendar. Immutable but for what it remembers of its own results. */
final class EditionCalendar implements WorkingCalendar {

    private static final int TOWNSHIP = 2;

    private final Edition edition;
    private final Words words;
    private final WorkingTime workingTime;
    private final Map<String, EditionCalendar> townships;

    EditionCalendar(Edition edition, Words words) {
        this(edition, words, null, new ConcurrentHashMap<>());
    }

    private EditionCalendar(
            Edition edition, Words words, @Nullable String township, Map<String, EditionCalendar> townships) {
        this.edition = edition;
        this.words = words;
        this.workingTime = new WorkingTime(edition, township);
        this.townships = townships;
    }

    @Override
    public Instant after(ClockKind clock, Instant from, Duration amount) {
        if (amount.isNegative()) throw new IllegalArgumentException("negative amount");
        return switch (clock) {
            case WORKING_HOURS, WORKING_DAYS -> workingTime.after(from, amount);
            case NATURAL_DAYS -> ContinuousTime.afterDays(from, amount);
            case EMERGENCY_HOURS, MINUTES -> ContinuousTime.after(from, amount);
        };
    }

    @Override
    public Duration between(ClockKind clock, Instant from, Instant to) {
        if (to.isBefore(from)) return between(clock, to, from).negated();
        return switch (clock) {
            case WORKING_HOURS, WORKING_DAYS -> workingTime.between(from, to);
            case NATURAL_DAYS -> ContinuousTime.daysBetween(from, to);
            case EMERGENCY_HOURS, MINUTES -> Duration.between(from, to);
        };
    }

    @Override
    public Duration length(Limit limit) {
        return switch (limit.clock()) {
            case WORKING_HOURS, EMERGENCY_HOURS -> Duration.ofHours(limit.amount());
            case WORKING_DAYS -> Words.WORKING_DAY.multipliedBy(limit.amount());
            case NATURAL_DAYS -> Duration.ofDays(limit.amount());
            case MINUTES -> Duration.ofMinutes(limit.amount());
        };
    }

    @Override
    public Instant due(Limit limit, Instant from) {
        return after(limit.clock(), from, length(limit));
    }

    @Override
    public List<String> warnings(Instant from, Instant to) {
        var found = new ArrayList<String>();
        var last = LocalZone.day(LocalZone.countable(to)).getYear();
        for (var year = LocalZone.day(LocalZone.countable(from)).getYear(); year <= last; year++) {
            if (edition.knows(year)) continue;
            var first = year;
            while (year < last && !edition.knows(year + 1)) year++;
            found.add(
                    first == year
                            ? words.say("warning.year", String.valueOf(year))
                            : words.say("warning.years", String.valueOf(first), String.valueOf(year)));
        }
        return found;
    }

    @Override
    public Explanation explain(Limit limit, Instant from) {
        return explain(limit.clock(), from, due(limit, from));
    }

    @Override
    public Explanation explain(ClockKind clock, Instant from, Instant to) {
        var lines = new Explaining(edition, workingTime, words, clock, from, to).lines();
        return new Explanation(to, List.copyOf(lines), Explaining.knowsDaysOff(clock) ? warnings(from, to) : List.of());
    }

    @Override
    public String words(ClockKind clock, Duration amount) {
        return words.amount(clock, amount);
    }

    @Override
    public WorkingCalendar in(GridCode township) {
        if (township.level() < TOWNSHIP) return this;
        var code = township.at(TOWNSHIP).value();
        if (!edition.hasOwnSlots(code)) return this;
        return townships.computeIfAbsent(code, it -> new EditionCalendar(edition, words, it, townships));
    }

    @Override
    public int version() {
        return edition.version();
    }

    @Override
    public WorkingCalendar under(int version) {
        if (version == edition.version()) return this;
        throw new IllegalArgumentException("a single version of the calendar: not " + version);
    }

    Edition edition() {
        return edition;
    }
}
