package cn.wangge.duty;

import cn.wangge.organization.People;
import cn.wangge.organization.PersonSummary;
import cn.wangge.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Enters and changes the roster; each change is an entry of the duty log. Joins the command under way. */
@Component
public class RosterKeeping {

    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 8;
    /** So many changes are told one by one; a whole month is told as such. */
    private static final int TOLD = 6;

    private final Roster roster;
    private final Shifts shifts;
    private final People people;
    private final DutyLog log;
    private final DutyWords words;

    RosterKeeping(Roster roster, Shifts shifts, People people, DutyLog log, DutyWords words) {
        this.roster = roster;
        this.shifts = shifts;
        this.people = people;
        this.log = log;
        this.words = words;
    }

    /** Who can be put on duty as what, today. */
    List<PersonSummary> candidates(Part part) {
        return people.holding(part.post());
    }

    public boolean isEmpty() {
        return roster.isEmpty();
    }

    /** Puts these on duty instead of whoever was, shift by shift. @throws Refusal INVALID naming what is wrong */
    void replace(Map<Shift, List<Assignment>> wanted) {
        refuseWrong(wanted.values().stream().flatMap(Collection::stream).toList());
        var changes = new ArrayList<String>();
        wanted.forEach((shift, lines) -> {
            var before = roster.crew(shift);
            var after = Roster.crew(shift, lines);
            for (var part : Part.values()) {
                if (new HashSet<>(before.of(part)).equals(new HashSet<>(after.of(part)))) continue;
                changes.add(words.chinese(
                        "duty.roster.changed",
                        words.day(shift.day()),
                        shift.name(),
                        words.chinese(part.labelKey()),
                        words.names(before.of(part)),
                        words.names(after.of(part))));
            }
            roster.clear(shift);
            roster.enter(lines);
        });
        tell(changes);
    }

    /** Lays a roster where there was none. */
    public void lay(Collection<Assignment> lines) {
        refuseWrong(lines);
        roster.enter(lines);
    }

    /** Gives the days of so many weeks the crews of one week; shifts that have somebody stay as they are. */
    int repeat(LocalDate week, LocalDate from, int weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) throw Refusal.invalid("weeks", "duty.refusal.weeks", MOST_WEEKS);
        var pattern = roster.between(week, week.plusDays(WEEK - 1));
        if (pattern.isEmpty()) throw Refusal.invalid("week", "duty.refusal.emptyWeek");
        var last = from.plusDays((long) weeks * WEEK - 1);
        var taken = roster.between(from, last).stream()
                .map(line -> line.day() + line.shift())
                .collect(Collectors.toSet());
        var lines = new ArrayList<Assignment>();
        for (var day = from; !day.isAfter(last); day = day.plusDays(1)) {
            var offset = java.time.temporal.ChronoUnit.DAYS.between(from, day) % WEEK;
            for (var line : pattern) {
                if (!line.day().equals(week.plusDays(offset)) || taken.contains(day + line.shift())) continue;
                lines.add(new Assignment(day, line.shift(), line.part(), line.person()));
            }
        }
        refuseWrong(lines);
        roster.enter(lines);
        var filled = (int)
                lines.stream().map(line -> line.day() + line.shift()).distinct().count();
        if (filled > 0) {
            log.note(EntryKind.ROSTER, words.chinese("duty.roster.repeated", words.day(from), words.day(last), filled));
        }
        return filled;
    }

    private void tell(List<String> changes) {
        if (changes.isEmpty()) return;
        var text = changes.size() <= TOLD
                ? String.join("；", changes)
                : words.chinese("duty.roster.manyChanged", String.join("；", changes.subList(0, TOLD)), changes.size());
        log.note(EntryKind.ROSTER, text + "。");
    }

    /** One part a shift for each, and only for whom it is open; all else is said beside the roster. */
    private void refuseWrong(Collection<Assignment> lines) {
        var holders = Arrays.stream(Part.values())
                .collect(Collectors.toMap(
                        part -> part,
                        part -> candidates(part).stream().map(PersonSummary::id).collect(Collectors.toSet())));
        var seen = new LinkedHashMap<String, Part>();
        for (var line : lines) {
            var shift = shifts.of(line.day(), line.shift());
            if (!holders.getOrDefault(line.part(), Set.of()).contains(line.person())) {
                throw Refusal.invalid(
                        "people",
                        "duty.refusal.wrongPost",
                        people.name(line.person()),
                        words.chinese("organization.post." + line.part().post()));
            }
            var other = seen.put(line.day() + line.shift() + line.person(), line.part());
            if (other != null && (other == Part.STANDBY || line.part() == Part.STANDBY || other == line.part())) {
                throw Refusal.invalid(
                        "people",
                        "duty.refusal.twiceInShift",
                        people.name(line.person()),
                        words.day(shift.day()),
                        shift.name());
            }
        }
    }
}
