package cn.wangge.casework;

import cn.wangge.casework.ClockView.Bar;
import cn.wangge.casework.ClockView.Mark;
import cn.wangge.casework.ClockView.Part;
import cn.wangge.deadline.Deadlines;
import cn.wangge.shared.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a case, each drawn from its start to its end or to what is still ahead. */
@Component
class ClockViews {

    private final Deadlines deadlines;
    private final DeadlineViews words;
    private final Labels labels;
    private final Clock clock;

    ClockViews(Deadlines deadlines, DeadlineViews words, Labels labels, Clock clock) {
        this.deadlines = deadlines;
        this.words = words;
        this.labels = labels;
        this.clock = clock;
    }

    /** Those that run or stand still, and those that are over. */
    record Clocks(List<ClockView> running, List<ClockView> ended) {}

    Clocks of(CaseId id) {
        var now = clock.instant();
        var running = new ArrayList<ClockView>();
        var ended = new ArrayList<ClockView>();
        for (var deadline : deadlines.ofCase(id, now)) {
            (deadline.endedAt() == null ? running : ended).add(view(deadline, now));
        }
        return new Clocks(running, ended);
    }

    private ClockView view(cn.wangge.deadline.DeadlineView deadline, Instant now) {
        return new ClockView(words.view(deadline, now), bar(deadline, now), marks(deadline, now));
    }

    private static Bar bar(cn.wangge.deadline.DeadlineView deadline, Instant now) {
        var start = deadline.startedAt();
        var seen = deadline.endedAt() == null ? now : deadline.endedAt();
        var end = Stream.of(seen, deadline.dueAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(seen);
        var scale = new Scale(start, end);
        return new Bar(
                parts(deadline, seen, scale),
                scale.at(deadline.yellowAt()),
                scale.at(deadline.dueAt()),
                deadline.endedAt() == null ? scale.at(now) : null);
    }

    private static List<Part> parts(cn.wangge.deadline.DeadlineView deadline, Instant seen, Scale scale) {
        var parts = new ArrayList<Part>();
        var from = deadline.startedAt();
        for (var still : deadline.standstills()) {
            var to = still.to() == null || still.to().isAfter(seen) ? seen : still.to();
            scale.add(parts, "run", from, still.from());
            scale.add(parts, "pause", still.from(), to);
            from = to;
        }
        var due = deadline.dueAt();
        if (due == null || !due.isBefore(seen)) {
            scale.add(parts, "run", from, seen);
        } else {
            scale.add(parts, "run", from, due);
            scale.add(parts, "over", due.isBefore(from) ? from : due, seen);
        }
        return parts;
    }

    private List<Mark> marks(cn.wangge.deadline.DeadlineView deadline, Instant now) {
        var marks = new ArrayList<Mark>();
        mark(marks, "casework.clock.from", deadline.startedAt(), now);
        for (var still : deadline.standstills()) {
            var to = still.to();
            var from = ShownTime.near(still.from(), now);
            var label = labels.text("casework.clock.pause", still.why());
            marks.add(new Mark(
                    label,
                    to == null
                            ? labels.text("casework.clock.since", from)
                            : labels.text("casework.clock.span", from, ShownTime.near(to, now))));
        }
        if (deadline.endedAt() == null) mark(marks, "casework.clock.yellow", deadline.yellowAt(), now);
        mark(marks, "casework.clock.due", deadline.dueAt(), now);
        mark(marks, "casework.clock.ended", deadline.endedAt(), now);
        return marks;
    }

    private void mark(List<Mark> marks, String key, @Nullable Instant at, Instant now) {
        if (at != null) marks.add(new Mark(labels.text(key), ShownTime.near(at, now)));
    }

    /** Moments as places on a bar. */
    private record Scale(Instant start, Instant end) {

        @Nullable
        Integer at(@Nullable Instant moment) {
            if (moment == null || moment.isBefore(start) || moment.isAfter(end)) return null;
            return place(moment);
        }

        private int place(Instant moment) {
            var whole = Duration.between(start, end).toMillis();
            if (whole <= 0) return 0;
            var part = Duration.between(start, moment).toMillis() * ClockView.WIDTH / whole;
            return (int) Math.max(0, Math.min(ClockView.WIDTH, part));
        }

        /** What is too short to be seen still gets a hair's breadth. */
        void add(List<Part> parts, String kind, Instant from, Instant to) {
            if (!to.isAfter(from)) return;
            var x = place(from);
            parts.add(new Part(kind, x, Math.max(3, place(to) - x)));
        }
    }
}
