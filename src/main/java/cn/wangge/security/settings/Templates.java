package cn.wangge.security.settings;

import cn.wangge.organization.Appointment;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.ListedUnit;
import cn.wangge.organization.StaffRegister;
import cn.wangge.organization.UnitRegister;
import cn.wangge.organization.Validity;
import cn.wangge.shared.GridCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables that are offered for download: headings alone, a list to begin with, and what is there now. */
@Component
class Templates {

    private static final List<String> CONTENTS = List.of("empty", "starter", "current");

    private final UnitRegister units;
    private final StaffRegister staff;
    private final PostLabels labels;
    private final Sentences sentences;
    private final Clock clock;

    Templates(UnitRegister units, StaffRegister staff, PostLabels labels, Sentences sentences, Clock clock) {
        this.units = units;
        this.staff = staff;
        this.labels = labels;
        this.sentences = sentences;
        this.clock = clock;
    }

    static String known(String content) {
        return CONTENTS.contains(content) ? content : "empty";
    }

    List<List<String>> rows(TableKind kind, String content, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(kind.columns().stream()
                .map(column -> sentences.of(locale, kind.labelKey(column)))
                .toList());
        switch (known(content)) {
            case "starter" -> rows.addAll(kind == TableKind.UNITS ? starterUnits() : samplePeople(locale));
            case "current" -> rows.addAll(kind == TableKind.UNITS ? currentUnits() : currentPeople());
            default -> {}
        }
        return rows;
    }

    /** Those that the plan of the county and the shipped dispatching rules name, and every desk of the divisions. */
    private List<List<String>> starterUnits() {
        return units.starters().stream().map(this::row).toList();
    }

    private List<List<String>> currentUnits() {
        return units.units().stream().map(this::row).toList();
    }

    private List<String> row(ListedUnit listed) {
        var unit = listed.unit();
        var validity = listed.validity();
        return List.of(
                unit.id().value(),
                unit.name(),
                unit.shortName(),
                labels.of(unit.kind()),
                unit.parent() == null ? "" : unit.parent().value(),
                Objects.requireNonNullElse(unit.phone(), ""),
                text(listed.area()),
                validity.from().toString(),
                day(validity.to()));
    }

    /** Nobody: a line that shows how it is filled in, to be overwritten. */
    private List<List<String>> samplePeople(Locale locale) {
        var post = sentences.of(locale, "organization.post.OPERATOR");
        var handler = sentences.of(locale, "organization.post.UNIT_HANDLER");
        var both = sentences.of(locale, "organization.post.GRID_LEADER") + "、"
                + sentences.of(locale, "organization.post.INSPECTOR");
        var name = sentences.of(locale, "settings.sample.name");
        return List.of(
                List.of("sample1", name, "", post, "", "", "", ""),
                List.of("sample2", name, "", handler, "CGJ", "", "", ""),
                List.of("sample3", name, "", both, "", "140728100200", "", ""));
    }

    private List<List<String>> currentPeople() {
        var today = LocalDate.now(clock);
        var rows = new ArrayList<List<String>>();
        for (var person : staff.people()) {
            if (!person.active() || person.demo()) continue;
            var held = Holdings.lasting(person, today);
            if (held.isEmpty()) rows.add(row(person, null, null));
            for (var one : held) rows.add(row(person, one.appointment(), one.validity()));
        }
        return rows;
    }

    private List<String> row(ListedPerson person, @Nullable Appointment held, @Nullable Validity validity) {
        var area = held == null ? null : held.area();
        var scope = held != null && area == null && Holdings.needsArea(held.post()) ? Areas.WHOLE_COUNTY : text(area);
        return List.of(
                person.id().value(),
                person.name(),
                Objects.requireNonNullElse(person.phone(), ""),
                held == null ? "" : labels.of(held.post()),
                held == null || held.unit() == null ? "" : held.unit().value(),
                scope,
                validity == null ? "" : validity.from().toString(),
                day(validity == null ? null : validity.to()));
    }

    private static String text(@Nullable GridCode area) {
        return area == null ? "" : area.value();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
