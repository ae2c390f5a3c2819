package cn.wangge.casework;

import cn.wangge.calendar.ClockKind;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.casefile.CaseFacts;
import cn.wangge.casefile.CaseReading;
import cn.wangge.casework.TimelineView.Chapter;
import cn.wangge.casework.TimelineView.Effect;
import cn.wangge.casework.TimelineView.Seal;
import cn.wangge.casework.TimelineView.Told;
import cn.wangge.deadline.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a case by steps and days; what people did in full, what the product did by itself beside it. */
@Component
class TimelineViews {

    /** A wait shorter than this is no news. */
    private static final Duration LONG = Duration.ofMinutes(30);

    private final CaseReading cases;
    private final Deadlines deadlines;
    private final Happenings happenings;
    private final CaseLogWords words;
    private final WorkingCalendar calendar;
    private final Labels labels;
    private final Clock clock;

    TimelineViews(
            CaseReading cases,
            Deadlines deadlines,
            Happenings happenings,
            CaseLogWords words,
            WorkingCalendar calendar,
            Labels labels,
            Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.happenings = happenings;
        this.words = words;
        this.calendar = calendar;
        this.labels = labels;
        this.clock = clock;
    }

    TimelineView of(CaseFacts facts) {
        var now = clock.instant();
        var log = cases.log(facts.id());
        var told = happenings.of(facts, log, cases.photos(facts.id()), deadlines.ofCase(facts.id(), now), now);
        var chapters = new ArrayList<Chapter>();
        Instant before = null;
        for (var one : told) {
            var day = ShownTime.day(one.at(), now);
            var last = chapters.isEmpty() ? null : chapters.get(chapters.size() - 1);
            if (last == null || last.step() != one.step() || !last.day().equals(day)) {
                last = new Chapter(one.step(), day, new ArrayList<>());
                chapters.add(last);
            }
            add(last.told(), one, before);
            before = one.at();
        }
        var ended = facts.status().isEnd();
        return new TimelineView(chapters, log.size(), ended || before == null ? null : waited(before, now));
    }

    /** What one needs to hold an entry against another record of it. */
    List<Seal> seals(CaseFacts facts) {
        var now = clock.instant();
        return cases.log(facts.id()).stream()
                .map(entry ->
                        new Seal(entry.sequence(), ShownTime.near(entry.at(), now), words.action(entry), entry.hash()))
                .toList();
    }

    /** What the product does in a row goes together. */
    private void add(List<Told> told, Happening one, @Nullable Instant before) {
        var time = ShownTime.time(one.at());
        var waited = before == null ? null : waited(before, one.at());
        if (!one.byItself()) {
            told.add(new Told(waited, time, one.sentence(), one.note(), one.pictures(), List.of()));
            return;
        }
        var last = told.isEmpty() ? null : told.get(told.size() - 1);
        if (last == null || last.sentence() != null) {
            last = new Told(waited, time, null, null, List.of(), new ArrayList<>());
            told.add(last);
        }
        var sentence =
                one.note() == null ? one.sentence() : labels.text("casework.answered", one.sentence(), one.note());
        last.effects().add(new Effect(time, sentence));
    }

    private @Nullable String waited(Instant from, Instant to) {
        var length = Duration.between(from, to);
        return length.compareTo(LONG) < 0 ? null : calendar.words(ClockKind.NATURAL_DAYS, length);
    }
}
