package cn.wangge.security.settings;

import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.Post;
import cn.wangge.organization.StaffRegister;
import cn.wangge.organization.Units;
import cn.wangge.organization.Validity;
import cn.wangge.security.Credentials;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes confirmed changes, as far as they still fit what is there. */
@Component
class ApplyingChanges {

    private final StaffRegister staff;
    private final Units units;
    private final Credentials credentials;
    private final Clock clock;

    ApplyingChanges(StaffRegister staff, Units units, Credentials credentials, Clock clock) {
        this.staff = staff;
        this.units = units;
        this.credentials = credentials;
        this.clock = clock;
    }

    void apply(List<Change> changes) {
        // First what ends: a person may move from one post to another that must not meet it.
        for (var change : changes) if (change.kind() == Change.Kind.END) end(change);
        for (var change : changes) {
            if (change.kind() == Change.Kind.GRANT) grant(change);
            if (change.kind() == Change.Kind.READMIT) readmit(change);
        }
        var people = changes.stream().map(Change::person).collect(Collectors.toCollection(LinkedHashSet::new));
        people.forEach(this::checkApart);
    }

    private void grant(Change change) {
        var appointment = change.appointment();
        if (appointment.unit() != null) units.require(appointment.unit());
        var held = Holdings.of(person(change), appointment, today()).map(ListedPerson.Holding::validity);
        var wished = Objects.requireNonNull(change.from());
        // Nobody held a post before it was confirmed.
        var from = held.map(Validity::from).orElse(wished.isBefore(today()) ? today() : wished);
        var to = change.to();
        if (to != null && !to.isAfter(from)) throw Refusal.conflict("settings.refusal.run-out", change.person());
        staff.appoint(new PersonId(change.person()), new ListedPerson.Holding(appointment, new Validity(from, to)));
    }

    private void end(Change change) {
        var held = Holdings.of(person(change), change.appointment(), today());
        if (held.isEmpty()) return;
        var from = held.get().validity().from();
        var to = today().isBefore(from) ? from : today();
        staff.appoint(
                new PersonId(change.person()), new ListedPerson.Holding(change.appointment(), new Validity(from, to)));
    }

    private void readmit(Change change) {
        var person = person(change);
        staff.keepPeople(List.of(new ListedPerson(
                person.id(), person.name(), person.phone(), true, person.demo(), person.demoOrder(), List.of())));
        credentials.reopen(person.id());
    }

    private void checkApart(String login) {
        var posts = EnumSet.noneOf(Post.class);
        Holdings.lasting(staff.find(new PersonId(login)).orElse(null), today())
                .forEach(held -> posts.add(held.appointment().post()));
        if (Holdings.clash(posts)) throw Refusal.conflict("settings.refusal.posts-clash", login);
    }

    private ListedPerson person(Change change) {
        return staff.find(new PersonId(change.person()))
                .orElseThrow(() -> Refusal.unknown("settings.refusal.no-person", change.person()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For the trail: codes rather than words, so that it reads the same in every language. */
    String told(List<Change> changes) {
        return changes.stream().map(ApplyingChanges::told).collect(Collectors.joining("; "));
    }

    private static String told(Change change) {
        if (change.kind() == Change.Kind.READMIT) return "READMIT " + change.person();
        Appointment held = change.appointment();
        return "%s %s %s %s %s %s–%s"
                .formatted(
                        change.kind(),
                        change.person(),
                        held.post(),
                        held.area() == null ? "*" : held.area(),
                        held.unit() == null ? "*" : held.unit(),
                        change.from() == null ? "" : change.from(),
                        change.to() == null ? "" : change.to());
    }
}
