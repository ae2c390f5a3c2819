package cn.wangge.security.settings;

import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.People;
import cn.wangge.organization.Units;
import cn.wangge.security.Credentials.Standing;
import cn.wangge.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what people hold and what is to be changed about it. */
@Component
class PersonWords {

    private final PostLabels labels;
    private final Areas areas;
    private final Units units;
    private final People people;
    private final Sentences sentences;

    PersonWords(PostLabels labels, Areas areas, Units units, People people, Sentences sentences) {
        this.labels = labels;
        this.areas = areas;
        this.units = units;
        this.people = people;
        this.sentences = sentences;
    }

    /** For example 监督员（古陶镇 东城村）. */
    String of(Appointment held) {
        var place = place(held);
        return place.isEmpty() ? labels.of(held.post()) : text("settings.post.at", labels.of(held.post()), place);
    }

    String place(Appointment held) {
        var unit = held.unit() == null ? "" : units.name(held.unit());
        if (held.area() != null) {
            var area = areas.name(held.area());
            return unit.isEmpty() ? area : text("settings.post.both", unit, area);
        }
        if (!unit.isEmpty()) return unit;
        return Holdings.needsArea(held.post()) || Holdings.needsUnit(held.post()) ? text("settings.wholeCounty") : "";
    }

    List<String> posts(ListedPerson person, LocalDate today) {
        return Holdings.lasting(person, today).stream()
                .map(held -> of(held.appointment()))
                .toList();
    }

    String of(Standing standing) {
        return text("settings.standing." + standing);
    }

    /** For example 张晓梅（zhangxm）. */
    String name(PersonId id) {
        return text("settings.person.named", people.name(id), id.value());
    }

    String of(Change change) {
        var who = name(new PersonId(change.person()));
        return switch (change.kind()) {
            case READMIT -> text("settings.change.READMIT", who);
            case END -> text("settings.change.END", who, of(change.appointment()));
            case GRANT ->
                change.to() == null
                        ? text("settings.change.GRANT", who, of(change.appointment()), String.valueOf(change.from()))
                        : text(
                                "settings.change.GRANT.until",
                                who,
                                of(change.appointment()),
                                String.valueOf(change.from()),
                                String.valueOf(change.to()));
        };
    }

    private String text(String key, Object... arguments) {
        return sentences.of(LocaleContextHolder.getLocale(), key, arguments);
    }
}
