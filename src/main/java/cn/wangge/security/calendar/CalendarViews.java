package cn.wangge.security.calendar;

import cn.wangge.calendar.CalendarBook;
import cn.wangge.calendar.CalendarBook.Slot;
import cn.wangge.calendar.CalendarDesk;
import cn.wangge.calendar.CalendarProposal;
import cn.wangge.calendar.SlotPlan;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.security.Policy;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the calendar together. */
@Component
class CalendarViews {

    private static final String CHANGING = "A49";
    private static final String ADMINISTERING = "A47";
    private static final Duration AHEAD = Duration.ofDays(365);
    private static final int DECIDED = 10;

    private final CalendarBook book;
    private final CalendarDesk desk;
    private final WorkingCalendar calendar;
    private final CalendarWords words;
    private final People people;
    private final Policy policy;
    private final Clock clock;

    CalendarViews(
            CalendarBook book,
            CalendarDesk desk,
            WorkingCalendar calendar,
            CalendarWords words,
            People people,
            Policy policy,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.calendar = calendar;
        this.words = words;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param administers whether the reader has the other settings too
     * @param warnings years ahead whose holidays are not known
     */
    record View(
            int version,
            boolean mayChange,
            boolean administers,
            List<String> warnings,
            List<Proposed> waiting,
            List<Proposed> decided,
            List<Year> years,
            List<Hours> hours) {}

    /** A year; one that is missing between known ones is told as such. */
    record Year(int year, boolean known, int daysOff, int makeUps, String source, String edition) {}

    /** Hours of a place that hold from a day on. */
    record Hours(
            String place,
            boolean now,
            String from,
            @Nullable String to,
            List<Season> seasons) {}

    record Season(String days, String hours) {}

    /** A change in a line. */
    record Proposed(
            String id,
            String headline,
            String source,
            String by,
            String at,
            @Nullable String outcome) {}

    View calendar(Actor actor, Locale locale) {
        var now = clock.instant();
        return new View(
                calendar.version(),
                policy.allows(CHANGING, actor),
                policy.allows(ADMINISTERING, actor),
                calendar.warnings(now, now.plus(AHEAD)),
                desk.waiting().stream().map(it -> proposed(it, locale)).toList(),
                desk.decided(DECIDED).stream().map(it -> proposed(it, locale)).toList(),
                years(locale),
                hours(book.slots(), locale));
    }

    private List<Year> years(Locale locale) {
        var known = new LinkedHashMap<Integer, CalendarBook.Year>();
        book.years().forEach(year -> known.put(year.year(), year));
        var now = LocalDate.now(clock).getYear();
        var last =
                Math.max(now + 1, known.keySet().stream().max(Integer::compare).orElse(now));
        var first = known.keySet().stream().min(Integer::compare).orElse(now);
        return IntStream.rangeClosed(first, last)
                .mapToObj(it -> last + first - it)
                // A far year that somebody has imported does not fill the page with those between.
                .filter(it -> known.containsKey(it) || it <= now + 1)
                .map(it -> year(it, known.get(it), locale))
                .toList();
    }

    private Year year(int year, CalendarBook.@Nullable Year known, Locale locale) {
        if (known == null) return new Year(year, false, 0, 0, "", "");
        var edition = known.version() + " · " + words.moment(known.since()).substring(0, 10);
        return new Year(year, true, known.daysOff(), known.makeUps(), words.sources(known.sources(), locale), edition);
    }

    /** Slots of one place and time belong together, and among them those of one season. */
    List<Hours> hours(List<Slot> slots, Locale locale) {
        var today = LocalDate.now(clock);
        var groups = new LinkedHashMap<List<Object>, List<Slot>>();
        for (var slot : slots) {
            if (slot.endsOn() != null && !slot.endsOn().isAfter(today)) continue;
            var key = new ArrayList<Object>();
            key.add(slot.township() == null ? "" : slot.township());
            key.add(slot.effectiveOn());
            groups.computeIfAbsent(key, it -> new ArrayList<>()).add(slot);
        }
        return groups.values().stream().map(it -> hours(it, today, locale)).toList();
    }

    private Hours hours(List<Slot> slots, LocalDate today, Locale locale) {
        var first = slots.get(0);
        var seasons = new LinkedHashMap<String, List<SlotPlan.Hours>>();
        for (var slot : slots) {
            seasons.computeIfAbsent(words.season(slot.seasonFrom(), slot.seasonTo(), locale), it -> new ArrayList<>())
                    .add(CalendarWords.hours(slot));
        }
        var lines = new ArrayList<Season>();
        seasons.forEach((days, hours) -> lines.add(new Season(days, words.hours(hours, locale))));
        var ends = first.endsOn();
        return new Hours(
                words.place(first.township(), locale),
                !first.effectiveOn().isAfter(today),
                first.effectiveOn().getYear() < 1950 ? "" : first.effectiveOn().toString(),
                ends == null ? null : ends.toString(),
                lines);
    }

    Proposed proposed(CalendarProposal it, Locale locale) {
        var decider = it.decidedBy();
        var outcome = it.decision() == null || decider == null
                ? null
                : words.outcome(it.decision(), people.name(decider), it.version(), locale);
        return new Proposed(
                it.id().toString(),
                words.headline(it.covered(), it.plan(), locale),
                it.source(),
                people.name(it.madeBy()),
                words.moment(it.madeAt()),
                outcome);
    }

    /** A year, day by day where it departs from the week. */
    record YearView(int year, String source, int daysOff, int makeUps, List<Month> months) {}

    record Month(int month, List<Day> days) {}

    record Day(String date, String weekday, boolean works, String state) {}

    YearView year(int year, Locale locale) {
        var days = book.days(year);
        if (days.isEmpty()) throw Refusal.unknown("settings.calendar.refusal.no-year", String.valueOf(year));
        var months = new LinkedHashMap<Integer, List<Day>>();
        for (var day : days) {
            months.computeIfAbsent(day.day().getMonthValue(), it -> new ArrayList<>())
                    .add(new Day(
                            day.day().toString(),
                            words.weekday(day.day(), locale),
                            day.works(),
                            words.state(day.works(), day.name(), locale)));
        }
        var lines = new ArrayList<Month>();
        months.forEach((month, of) -> lines.add(new Month(month, of)));
        var makeUps = (int) days.stream().filter(CalendarBook.Day::works).count();
        var sources = days.stream().map(CalendarBook.Day::source).distinct().toList();
        return new YearView(year, words.sources(sources, locale), days.size() - makeUps, makeUps, lines);
    }
}
