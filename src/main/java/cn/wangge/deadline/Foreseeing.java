package cn.wangge.deadline;

import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.deadline.Foreseen.OfKind;
import cn.wangge.deadline.Foreseen.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Computes what another version of the calendar would move, and writes nothing. */
@Component
class Foreseeing {

    private static final int AT_ONCE = 500;
    private static final int SAMPLES = 20;

    private final Ledger ledger;
    private final WorkingCalendar calendar;

    Foreseeing(Ledger ledger, WorkingCalendar calendar) {
        this.ledger = ledger;
        this.calendar = calendar;
    }

    Foreseen under(int version, Instant now) {
        var tally = new Tally(now);
        var after = new UUID(0, 0);
        List<Entry> entries;
        do {
            entries = ledger.olderThan(version, after, AT_ONCE);
            for (var entry : entries) tally.add(entry, version);
            if (!entries.isEmpty()) after = entries.get(entries.size() - 1).id();
        } while (entries.size() == AT_ONCE);
        return tally.told(version);
    }

    private final class Tally {
        private final Instant now;
        private final Map<DeadlineKind, int[]> kinds = new EnumMap<>(DeadlineKind.class);
        private final List<Sample> samples = new ArrayList<>();
        private int paused;
        private int turnInTime;

        private Tally(Instant now) {
            this.now = now;
        }

        private void add(Entry entry, int version) {
            var figures = kinds.computeIfAbsent(entry.kind(), it -> new int[5]);
            figures[0]++;
            var before = entry.dueAt();
            if (before == null) {
                paused++;
                return;
            }
            var counting = entry.reckoning().under(version).by(calendar);
            var due = entry.course().dueAt(counting, MomentPlan.RED);
            if (due == null || due.equals(before)) return;
            figures[1]++;
            figures[due.isBefore(before) ? 2 : 3]++;
            if (!before.isBefore(now) && due.isBefore(now)) figures[4]++;
            if (before.isBefore(now) && !due.isBefore(now)) turnInTime++;
            sample(new Sample(entry.caseId().value(), entry.kind(), before, due));
        }

        private void sample(Sample sample) {
            samples.add(sample);
            if (samples.size() < 2 * SAMPLES) return;
            samples.sort(Comparator.comparing(Sample::dueAt));
            samples.subList(SAMPLES, samples.size()).clear();
        }

        private Foreseen told(int version) {
            samples.sort(Comparator.comparing(Sample::dueAt));
            var lines = new ArrayList<OfKind>();
            kinds.forEach((kind, it) -> lines.add(new OfKind(kind, it[0], it[1], it[2], it[3], it[4])));
            return new Foreseen(
                    version,
                    lines.stream().mapToInt(OfKind::open).sum(),
                    paused,
                    lines.stream().mapToInt(OfKind::moved).sum(),
                    lines.stream().mapToInt(OfKind::turnOverdue).sum(),
                    turnInTime,
                    lines,
                    List.copyOf(samples.subList(0, Math.min(SAMPLES, samples.size()))));
        }
    }
}
