package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Light;
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

    /** Null where no limit runs. */
    @Nullable
    DueView due(@Nullable Instant yellowAt, @Nullable Instant redAt, boolean paused, @Nullable String kind) {
        if (paused) return new DueView(Light.PAUSED.name(), labels.text("casework.due.paused"), null);
        if (redAt == null) return null;
        var now = clock.instant();
        var light = Light.at(now, yellowAt, redAt, false);
        var counted = kind == null ? ClockKind.MINUTES : ClockKind.valueOf(kind);
        return new DueView(light.name(), left(counted, now, redAt), ShownTime.near(redAt, now));
    }

    /** The limit of the source, yellow from four fifths on like every other. */
    @Nullable
    DueView source(Instant reportedAt, @Nullable Instant dueAt) {
        if (dueAt == null) return null;
        var whole = Duration.between(reportedAt, dueAt);
        return due(reportedAt.plus(whole.multipliedBy(4).dividedBy(5)), dueAt, false, null);
    }

    private String left(ClockKind kind, Instant now, Instant redAt) {
        var over = now.isAfter(redAt);
        var amount = over ? calendar.between(kind, redAt, now) : calendar.between(kind, now, redAt);
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
