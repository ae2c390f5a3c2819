package cn.wangge.security.calendar;

import cn.wangge.calendar.CalendarBook;
import cn.wangge.calendar.CalendarProposal;
import cn.wangge.calendar.HolidayFile;
import cn.wangge.calendar.SlotPlan;
import cn.wangge.organization.Actor;
import cn.wangge.security.settings.Areas;
import cn.wangge.security.settings.Sentences;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the pages together on which the calendar is changed. */
@Component
class ChangeViews {

    private static final int FAULTS = 50;

    private final CalendarBook book;
    private final CalendarViews calendar;
    private final CalendarWords words;
    private final Areas areas;
    private final Sentences sentences;

    ChangeViews(CalendarBook book, CalendarViews calendar, CalendarWords words, Areas areas, Sentences sentences) {
        this.book = book;
        this.calendar = calendar;
        this.words = words;
        this.areas = areas;
        this.sentences = sentences;
    }

    /** The page where a file is chosen, with what was wrong with the last one. */
    record Upload(String source, List<String> problems) {
        static final Upload EMPTY = new Upload("", List.of());
    }

    Upload faulty(HolidayFile read, String source, Locale locale) {
        var problems = new ArrayList<String>();
        for (var fault : read.faults()) {
            var told =
                    sentences.of(locale, fault.messageKey(), fault.arguments().toArray());
            problems.add(
                    fault.line() == 0 ? told : sentences.of(locale, "settings.calendar.fault", fault.line(), told));
        }
        if (problems.size() > FAULTS) {
            var more = problems.size() - FAULTS;
            problems.subList(FAULTS, problems.size()).clear();
            problems.add(sentences.of(locale, "settings.calendar.fault.more", more));
        }
        return new Upload(source, problems);
    }

    /**
     * The form of hours.
     *
     * @param township code, empty for the whole county
     */
    record HoursView(
            String township,
            List<Choice> places,
            HoursForm form,
            Map<String, String> problems,
            List<CalendarViews.Hours> now) {}

    record Choice(String value, String label, boolean selected) {}

    HoursView hours(String township, Locale locale) {
        var rows = new ArrayList<HoursForm.Row>();
        var held = of(township);
        var latest = held.stream()
                .map(CalendarBook.Slot::effectiveOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        var seasons = new LinkedHashMap<List<MonthDay>, List<SlotPlan.Hours>>();
        for (var slot : held) {
            if (!slot.effectiveOn().equals(latest)) continue;
            seasons.computeIfAbsent(List.of(slot.seasonFrom(), slot.seasonTo()), it -> new ArrayList<>())
                    .add(CalendarWords.hours(slot));
        }
        seasons.forEach((days, hours) -> rows.add(new HoursForm.Row(
                days.get(0).toString().substring(2), days.get(1).toString().substring(2), words.hours(hours, locale))));
        return hours(new HoursForm(township, "", "", filledUp(rows)), Map.of(), locale);
    }

    HoursView hours(HoursForm form, Map<String, String> problems, Locale locale) {
        var places = new ArrayList<Choice>();
        places.add(new Choice(
                "",
                sentences.of(locale, "settings.wholeCounty"),
                form.township().isEmpty()));
        for (var it : areas.townships()) {
            var code = it.code().value();
            places.add(new Choice(code, it.name(), code.equals(form.township())));
        }
        return new HoursView(form.township(), places, form, problems, calendar.hours(of(form.township()), locale));
    }

    private List<CalendarBook.Slot> of(String township) {
        return book.slots().stream()
                .filter(slot -> township.equals(slot.township() == null ? "" : slot.township()))
                .toList();
    }

    private static List<HoursForm.Row> filledUp(List<HoursForm.Row> rows) {
        var all = new ArrayList<>(rows);
        while (all.size() < HoursForm.SEASONS) all.add(new HoursForm.Row("", "", ""));
        return all;
    }

    static HoursForm form(Map<String, String> typed) {
        var rows = new ArrayList<HoursForm.Row>();
        for (var i = 0; i < HoursForm.SEASONS; i++) {
            rows.add(new HoursForm.Row(
                    typed.getOrDefault("from" + i, ""),
                    typed.getOrDefault("to" + i, ""),
                    typed.getOrDefault("hours" + i, "")));
        }
        var township = typed.getOrDefault("township", "");
        return new HoursForm(
                township.matches("\\d{9}") ? township : "",
                typed.getOrDefault("effectiveOn", ""),
                typed.getOrDefault("source", ""),
                rows);
    }

    /**
     * A change to be looked at and decided.
     *
     * @param state DRAFT for its maker, WAITING, or how it ended
     * @param own whether the reader made it
     * @param seen version that the changes are told against
     */
    record ChangeView(
            CalendarViews.Proposed proposed,
            String state,
            boolean own,
            int seen,
            boolean empty,
            int added,
            int changed,
            int gone,
            List<DayLine> days,
            List<CalendarViews.Season> seasons,
            List<CalendarViews.Hours> hoursNow) {}

    record DayLine(String day, String before, String after, String effect, String effectLabel) {}

    ChangeView change(CalendarProposal proposal, Actor actor, Locale locale) {
        var lines = proposal.days().stream()
                .map(it -> new DayLine(
                        words.day(it.day(), locale),
                        words.day(it.before(), locale),
                        words.day(it.after(), locale),
                        it.effect(),
                        words.effect(it, locale)))
                .toList();
        var plan = proposal.plan();
        return new ChangeView(
                calendar.proposed(proposal, locale),
                state(proposal),
                proposal.madeBy().equals(actor.id()),
                proposal.base(),
                proposal.isEmpty(),
                count(lines, "NEW"),
                count(lines, "CHANGED"),
                count(lines, "GONE"),
                lines,
                plan == null ? List.of() : seasons(plan, locale),
                plan == null ? List.of() : now(plan, locale));
    }

    private static String state(CalendarProposal proposal) {
        if (proposal.decision() != null) return proposal.decision().name();
        return proposal.offeredAt() == null ? "DRAFT" : "WAITING";
    }

    private static int count(List<DayLine> lines, String effect) {
        return (int) lines.stream().filter(it -> it.effect().equals(effect)).count();
    }

    private List<CalendarViews.Season> seasons(SlotPlan plan, Locale locale) {
        return plan.seasons().stream()
                .map(it -> new CalendarViews.Season(
                        words.season(it.from(), it.to(), locale), words.hours(it.hours(), locale)))
                .toList();
    }

    private List<CalendarViews.Hours> now(SlotPlan plan, Locale locale) {
        var township = plan.township();
        return calendar.hours(of(township == null ? "" : township.value()), locale);
    }
}
