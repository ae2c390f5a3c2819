package cn.wangge.duty;

import cn.wangge.casework.OpenMatters;
import cn.wangge.organization.People;
import cn.wangge.organization.Post;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the sheet of a handover with what is open at that moment. */
@Component
class HandoverFilling {

    /** More than anybody reads at a change of shift; beyond it the sheet says how many there are. */
    private static final int MOST_RISKS = 60;

    private final OpenMatters matters;
    private final EntryBook entries;
    private final Roster roster;
    private final Shifts shifts;
    private final People people;

    HandoverFilling(OpenMatters matters, EntryBook entries, Roster roster, Shifts shifts, People people) {
        this.matters = matters;
        this.entries = entries;
        this.roster = roster;
        this.shifts = shifts;
        this.people = people;
    }

    HandoverSheet sheet(Shift shift, String notes, Instant at) {
        var outgoing = roster.crew(shift);
        var incoming = roster.crew(shifts.after(shift));
        var watch = matters.watched(at, MOST_RISKS);
        var figures = matters.figures(shift.from(), at);
        return new HandoverSheet(
                shift.day(),
                shift.id(),
                shift.from(),
                shift.until(),
                at,
                staff(outgoing),
                staff(incoming),
                new HandoverSheet.Figures(figures.open(), figures.reported(), figures.ended()),
                watch.cases().stream().map(HandoverFilling::risk).toList(),
                watch.total(),
                requests(at),
                approvals(at),
                callbacks(at),
                held(outgoing.present(), at),
                notes);
    }

    private HandoverSheet.Staff staff(Crew crew) {
        return new HandoverSheet.Staff(
                crew.shift().name(),
                names(crew.of(Part.LEADER)),
                names(crew.of(Part.OPERATOR)),
                names(crew.of(Part.STANDBY)));
    }

    private List<String> names(Collection<PersonId> ids) {
        return ids.stream().map(people::name).toList();
    }

    private static HandoverSheet.Risk risk(OpenMatters.Watched watched) {
        return new HandoverSheet.Risk(
                watched.caseNumber(),
                watched.title(),
                watched.task(),
                name(watched.waitsFor()),
                watched.dueAt(),
                watched.light().name(),
                watched.flags(),
                watched.overdue());
    }

    private static @Nullable String name(@Nullable Post post) {
        return post == null ? null : post.name();
    }

    private List<HandoverSheet.Request> requests(Instant at) {
        return matters.asked(at).stream()
                .map(asked -> new HandoverSheet.Request(
                        asked.caseNumber(),
                        asked.title(),
                        asked.labelKey(),
                        people.name(asked.askedBy()),
                        asked.askedAt()))
                .toList();
    }

    private List<HandoverSheet.Approval> approvals(Instant at) {
        return matters.approvalsOwed(at).stream()
                .map(owed -> new HandoverSheet.Approval(
                        owed.caseNumber(),
                        owed.title(),
                        owed.dueAt(),
                        owed.holder() == null ? null : people.name(owed.holder())))
                .toList();
    }

    private List<HandoverSheet.Callback> callbacks(Instant at) {
        return entries.callbacksOpen(at).stream()
                .map(entry -> new HandoverSheet.Callback(
                        entry.id(),
                        entry.text(),
                        Contacts.masked(entry.contact()),
                        entry.caseNumber(),
                        java.util.Objects.requireNonNull(entry.callbackAt())))
                .toList();
    }

    private List<HandoverSheet.Held> held(List<PersonId> goingOff, Instant at) {
        return matters.held(goingOff, at).stream()
                .map(item -> new HandoverSheet.Held(
                        item.item().toString(),
                        item.caseNumber(),
                        item.title(),
                        item.task(),
                        people.name(item.holder()),
                        item.since()))
                .toList();
    }
}
