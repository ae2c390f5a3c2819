package cn.wangge.deadline;

import cn.wangge.calendar.Limit;
import cn.wangge.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a deadline has run and stood still; its due times follow from this and the calendar. */
record Course(Limit limit, List<Stretch> stretches) {

    /**
     * A time during which it ran or stood still.
     *
     * @param to null where it still does
     * @param why why it stood still
     */
    record Stretch(
            int sequence,
            boolean running,
            Instant from,
            @Nullable Instant to,
            @Nullable String why) {

        /** This one, over not later than a moment. */
        Stretch endedBy(Instant moment) {
            if (to != null) return this;
            return new Stretch(sequence, running, from, moment.isBefore(from) ? from : moment, why);
        }
    }

    /** One that runs from its start. */
    static Course from(Limit limit, Instant start) {
        return new Course(limit, List.of(new Stretch(1, true, start, null, null)));
    }

    /** The counted time of a share (percent) of the limit. */
    Duration amount(WorkingCalendar calendar, int share) {
        return calendar.length(limit).multipliedBy(share).dividedBy(100);
    }

    /** When a share is used up; null where it stood still for good before that. */
    @Nullable
    Instant dueAt(WorkingCalendar calendar, int share) {
        var left = amount(calendar, share);
        for (var stretch : stretches) {
            if (!stretch.running()) continue;
            var due = calendar.after(limit.clock(), stretch.from(), left);
            var to = stretch.to();
            if (to == null || !due.isAfter(to)) return due;
            left = left.minus(calendar.between(limit.clock(), stretch.from(), to));
            if (left.isNegative()) left = Duration.ZERO;
        }
        return null;
    }

    /** The counted time up to a moment. */
    Duration used(WorkingCalendar calendar, Instant now) {
        var used = Duration.ZERO;
        for (var stretch : stretches) {
            if (!stretch.running() || !stretch.from().isBefore(now)) continue;
            var to = stretch.to();
            var end = to == null || to.isAfter(now) ? now : to;
            used = used.plus(calendar.between(limit.clock(), stretch.from(), end));
        }
        return used;
    }

    Stretch last() {
        return stretches.get(stretches.size() - 1);
    }
}
