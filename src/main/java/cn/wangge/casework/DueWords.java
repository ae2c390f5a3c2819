package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Light;
import cn.wangge.shared.GridCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is left of a limit, said in the time that its clock counts. */
@Component
class DueWords {

    private final WorkingCalendar calendar;
    private final Labels labels;
    private final Clock clock;

    DueWords(WorkingCalendar calendar, Labels labels, Clock clock) {
        this.calendar = calendar;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * Null where no limit runs.
     *
     * @param grid of the case, whose township may have hours of its own
     */
    @Nullable
    DueView due(
            @Nullable Instant yellowAt, @Nullable Instant redAt, boolean paused, @Nullable String kind, String grid) {
        if (paused) return new DueView(Light.PAUSED.name(), labels.text("casework.due.paused"), null);
        if (redAt == null) return null;
        var now = clock.instant();
        var light = Light.at(now, yellowAt, redAt, false);
        var counted = kind == null ? ClockKind.MINUTES : ClockKind.valueOf(kind);
        return new DueView(
                light.name(), left(calendar.in(new GridCode(grid)), counted, now, redAt), ShownTime.near(redAt, now));
    }

    /** The limit of the source, yellow from four fifths on like every other; it is a minute, not a stretch of work. */
    @Nullable
    DueView source(Instant reportedAt, @Nullable Instant dueAt) {
        if (dueAt == null) return null;
        var whole = Duration.between(reportedAt, dueAt);
        var yellowAt = reportedAt.plus(whole.multipliedBy(4).dividedBy(5));
        var now = clock.instant();
        return new DueView(
                Light.at(now, yellowAt, dueAt, false).name(),
                left(calendar, ClockKind.MINUTES, now, dueAt),
                ShownTime.near(dueAt, now));
    }

    private String left(WorkingCalendar counting, ClockKind kind, Instant now, Instant redAt) {
        var over = now.isAfter(redAt);
        var amount = over ? counting.between(kind, redAt, now) : counting.between(kind, now, redAt);
        // Outside working hours nothing is counted, but the limit is over, or nearly, all the same.
        if (amount.toMinutes() == 0) return labels.text(over ? "casework.due.justOver" : "casework.due.atOnce");
        return labels.text(over ? "casework.due.over" : "casework.due.left", words(kind, amount));
    }

    /** Continuous minutes beyond some hours are easier read in hours and days. */
    private String words(ClockKind kind, Duration amount) {
        var many = kind == ClockKind.MINUTES && amount.compareTo(Duration.ofHours(1)) >= 0;
        return calendar.words(many ? ClockKind.NATURAL_DAYS : kind, amount);
    }
}
