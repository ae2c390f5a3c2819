package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.Post;
import cn.wangge.organization.StaffRegister;
import cn.wangge.organization.UnitKind;
import cn.wangge.organization.UnitRegister;
import cn.wangge.security.Credentials;
import cn.wangge.security.settings.UnitPages.FormOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the pages about one person together. */
@Component
class PersonForms {

    private final StaffRegister register;
    private final UnitRegister units;
    private final Credentials credentials;
    private final Granting granting;
    private final Areas areas;
    private final PostLabels labels;
    private final PersonWords words;
    private final Clock clock;

    PersonForms(
            StaffRegister register,
            UnitRegister units,
            Credentials credentials,
            Granting granting,
            Areas areas,
            PostLabels labels,
            PersonWords words,
            Clock clock) {
        this.register = register;
        this.units = units;
        this.credentials = credentials;
        this.granting = granting;
        this.areas = areas;
        this.labels = labels;
        this.words = words;
        this.clock = clock;
    }

    /** A form for a person or a post, as typed. */
    record FormView(
            Map<String, String> typed,
            List<FormOption> posts,
            List<String> units,
            List<String> areas,
            Map<String, String> problems) {}

    /** A person with what is held and what waits. */
    record PersonView(
            String login,
            String name,
            String phone,
            String standing,
            boolean closed,
            boolean self,
            boolean demo,
            List<Held> held,
            List<String> waiting,
            FormView form) {}

    /** A post that is held; codes are for the button that ends it. */
    record Held(String label, String place, String days, String post, String area, String unit) {}

    FormView blank(Map<String, String> typed, Map<String, String> problems) {
        var selected = typed.getOrDefault(Column.POSTS.field(), "");
        var posts = Arrays.stream(Post.values())
                .map(post ->
                        new FormOption(post.name(), labels.of(post), post.name().equals(selected)))
                .toList();
        var today = LocalDate.now(clock);
        var named = units.units().stream()
                .filter(u -> u.validity().includes(today) && u.unit().kind() != UnitKind.VILLAGE)
                .map(u -> u.unit().name())
                .toList();
        return new FormView(typed, posts, named, areas.words(), problems);
    }

    PersonView of(ListedPerson person, Actor reader, Map<String, String> typed, Map<String, String> problems) {
        var today = LocalDate.now(clock);
        var held = Holdings.lasting(person, today).stream()
                .map(one -> new Held(
                        labels.of(one.appointment().post()),
                        words.place(one.appointment()),
                        one.validity().to() == null
                                ? one.validity().from().toString()
                                : one.validity().from() + " – " + one.validity().to(),
                        one.appointment().post().name(),
                        Objects.toString(one.appointment().area(), ""),
                        one.appointment().unit() == null
                                ? ""
                                : one.appointment().unit().value()))
                .toList();
        return new PersonView(
                person.id().value(),
                typed.getOrDefault("name", person.name()),
                typed.getOrDefault("phone", Objects.requireNonNullElse(person.phone(), "")),
                words.of(PeoplePages.standing(person, credentials.standings())),
                !person.active(),
                person.id().equals(reader.id()),
                person.demo(),
                held,
                granting.waitingFor(person.id()).stream().map(words::of).toList(),
                blank(typed, problems));
    }

    ListedPerson require(String login) {
        return register.find(new cn.wangge.shared.PersonId(login))
                .orElseThrow(() -> cn.wangge.shared.Refusal.unknown("settings.refusal.no-person", login));
    }
}
