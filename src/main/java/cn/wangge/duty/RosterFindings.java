package cn.wangge.duty;

import cn.wangge.organization.People;
import cn.wangge.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is amiss in a roster, said in words: empty shifts, missing parts, people on duty twice in a row. */
@Component
class RosterFindings {

    private final Shifts shifts;
    private final People people;
    private final DutyWords words;

    RosterFindings(Shifts shifts, People people, DutyWords words) {
        this.shifts = shifts;
        this.people = people;
        this.words = words;
    }

    /** Of the days from the first to the last, of which lines may reach a day further on each side. */
    List<String> of(LocalDate first, LocalDate last, List<Assignment> lines) {
        var found = new ArrayList<String>();
        var empty = new ArrayList<Shift>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var shift : shifts.of(day)) {
                var crew = Roster.crew(shift, lines);
                if (crew.isEmpty()) {
                    empty.add(shift);
                    continue;
                }
                found.addAll(nobody(empty));
                empty.clear();
                found.addAll(gaps(crew));
                found.addAll(inARow(crew, Roster.crew(shifts.after(shift), lines)));
            }
        }
        found.addAll(nobody(empty));
        found.addAll(strangers(first, last, lines));
        return found;
    }

    /** Shifts in a row without anybody are one thing to say. */
    private List<String> nobody(List<Shift> empty) {
        if (empty.isEmpty()) return List.of();
        var first = words.shift(empty.get(0));
        if (empty.size() == 1) return List.of(words.text("duty.finding.empty", first));
        var last = words.shift(empty.get(empty.size() - 1));
        return List.of(words.text("duty.finding.emptyRun", first, last, empty.size()));
    }

    private List<String> gaps(Crew crew) {
        var shift = words.shift(crew.shift());
        var found = new ArrayList<String>();
        var alone = crew.present().size() == 1;
        if (alone && !crew.shift().alone()) found.add(words.text("duty.finding.alone", shift));
        if (!alone && crew.of(Part.LEADER).isEmpty()) found.add(words.text("duty.finding.noLeader", shift));
        if (!alone && crew.of(Part.OPERATOR).isEmpty()) found.add(words.text("duty.finding.noOperator", shift));
        if (crew.of(Part.STANDBY).isEmpty()) {
            found.add(words.text(alone ? "duty.finding.aloneNoStandby" : "duty.finding.noStandby", shift));
        }
        return found;
    }

    private List<String> inARow(Crew crew, Crew next) {
        return crew.present().stream()
                .filter(next.present()::contains)
                .map(person -> words.text(
                        "duty.finding.inARow",
                        people.name(person),
                        words.shift(crew.shift()),
                        words.shift(next.shift())))
                .toList();
    }

    /** People who no longer hold the post; each is named once. */
    private List<String> strangers(LocalDate first, LocalDate last, List<Assignment> lines) {
        var found = new ArrayList<String>();
        var seen = new HashSet<PersonId>();
        for (var line : lines) {
            if (line.day().isBefore(first) || line.day().isAfter(last) || !seen.add(line.person())) continue;
            var holds =
                    people.actor(line.person()).filter(a -> a.holds(line.part().post()));
            if (holds.isPresent()) continue;
            found.add(words.text(
                    "duty.finding.wrongPost",
                    people.name(line.person()),
                    words.text("organization.post." + line.part().post())));
        }
        return Collections.unmodifiableList(found);
    }
}
