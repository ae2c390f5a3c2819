package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.Post;
import cn.wangge.organization.StaffRegister;
import cn.wangge.security.Credentials;
import cn.wangge.security.SettingsTrail;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes about one person. */
@Component
class KeepingPerson {

    private final StaffRegister staff;
    private final PostCells posts;
    private final Granting granting;
    private final Credentials credentials;
    private final SettingsTrail trail;
    private final Clock clock;

    KeepingPerson(
            StaffRegister staff,
            PostCells posts,
            Granting granting,
            Credentials credentials,
            SettingsTrail trail,
            Clock clock) {
        this.staff = staff;
        this.posts = posts;
        this.granting = granting;
        this.credentials = credentials;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void rename(ListedPerson person, String name, String phone, Actor actor) {
        var typed = new EnumMap<Column, String>(Column.class);
        typed.put(Column.NAME, name.strip());
        typed.put(Column.PHONE, phone.strip());
        var cells = new Cells(new Sheet.Line(1, typed));
        var newName = cells.text(Column.NAME, 40);
        var newPhone = cells.phone(Column.PHONE);
        refuseWrong(cells);
        staff.keepPeople(List.of(with(person, newName, newPhone, person.active())));
        trail.write(actor, "A47", "PERSON_KEPT", person.id().value(), person.name() + " → " + newName);
    }

    @Transactional
    public Granting.Outcome appoint(ListedPerson person, Sheet sheet, Actor actor) {
        var cells = new Cells(sheet.lines().get(0));
        cells.text(Column.POSTS, 60);
        var wanted = posts.reading().wanted(cells);
        var today = LocalDate.now(clock);
        var together = EnumSet.noneOf(Post.class);
        Holdings.lasting(person, today)
                .forEach(held -> together.add(held.appointment().post()));
        wanted.forEach(one -> together.add(one.appointment().post()));
        if (Holdings.clash(together)) cells.wrong(Column.POSTS, "settings.finding.posts-clash");
        for (var one : wanted) {
            if (Holdings.of(person, one.appointment(), today).isPresent()) {
                cells.wrong(Column.POSTS, "settings.finding.held-already");
            }
        }
        refuseWrong(cells);
        return granting.propose(
                actor,
                wanted.stream()
                        .map(one -> Change.grant(person.id().value(), one.appointment(), one.from(), one.to()))
                        .toList());
    }

    @Transactional
    public void end(PersonId person, Appointment held, Actor actor) {
        granting.propose(actor, List.of(Change.end(person.value(), held)));
    }

    /** At once and by one alone: who must not sign in any more cannot wait for a second signature. */
    public void close(ListedPerson person, Actor actor) {
        if (person.id().equals(actor.id())) throw Refusal.forbidden("settings.refusal.close-yourself");
        if (person.demo()) throw Refusal.forbidden("settings.refusal.demo");
        closeRow(person, actor);
        credentials.close(person.id());
    }

    private void closeRow(ListedPerson person, Actor actor) {
        trail.write(actor, "A47", "PERSON_CLOSED", person.id().value(), person.name());
        staff.keepPeople(List.of(with(person, person.name(), person.phone(), false)));
    }

    @Transactional
    public void readmit(ListedPerson person, Actor actor) {
        if (person.active()) return;
        granting.propose(actor, List.of(Change.readmit(person.id().value())));
    }

    private static void refuseWrong(Cells cells) {
        if (cells.fine()) return;
        throw new Refusal(
                Refusal.Kind.INVALID,
                cells.findings().stream()
                        .map(f -> new Refusal.Problem(f.column().field(), f.messageKey(), f.arguments()))
                        .toList());
    }

    private static ListedPerson with(ListedPerson person, String name, @Nullable String phone, boolean active) {
        return new ListedPerson(person.id(), name, phone, active, person.demo(), person.demoOrder(), person.holdings());
    }
}
