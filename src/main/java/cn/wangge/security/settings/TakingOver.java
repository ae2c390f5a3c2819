package cn.wangge.security.settings;

import cn.wangge.organization.Actor;
import cn.wangge.organization.ListedPerson;
import cn.wangge.organization.ListedUnit;
import cn.wangge.organization.StaffRegister;
import cn.wangge.organization.UnitRegister;
import cn.wangge.security.SettingsTrail;
import cn.wangge.security.settings.CheckedRow.Effect;
import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines over into the lists: all of them, or nothing. */
@Component
class TakingOver {

    private static final String KEEPING = "A47";

    private final UnitRows unitRows;
    private final PeopleRows peopleRows;
    private final UnitRegister units;
    private final StaffRegister staff;
    private final Granting granting;
    private final Imports imports;
    private final SettingsTrail trail;

    TakingOver(
            UnitRows unitRows,
            PeopleRows peopleRows,
            UnitRegister units,
            StaffRegister staff,
            Granting granting,
            Imports imports,
            SettingsTrail trail) {
        this.unitRows = unitRows;
        this.peopleRows = peopleRows;
        this.units = units;
        this.staff = staff;
        this.granting = granting;
        this.imports = imports;
        this.trail = trail;
    }

    /** How much was written, proposed for confirmation, and granted at once. */
    record Taken(int written, Granting.Outcome posts) {}

    List<CheckedRow> look(TableKind kind, Sheet sheet, Actor actor) {
        return switch (kind) {
            case UNITS -> unitRows.check(sheet).rows();
            case PEOPLE -> peopleRows.check(sheet, actor).rows();
        };
    }

    /** Of an upload; looked through once more, since the lists may have changed since. */
    @Transactional
    public Taken take(UUID id, Actor actor) {
        var draft = imports.get(id, actor.id());
        imports.take(id);
        return take(draft.kind(), draft.sheet(), actor);
    }

    /** Of a form, which is a table of one line. */
    @Transactional
    public Taken take(TableKind kind, Sheet sheet, Actor actor) {
        return switch (kind) {
            case UNITS -> takeUnits(unitRows.check(sheet), actor);
            case PEOPLE -> takePeople(peopleRows.check(sheet, actor), actor);
        };
    }

    private Taken takeUnits(UnitRows.Result result, Actor actor) {
        refuseWrong(result.rows());
        units.keepUnits(result.units());
        for (var unit : result.units())
            trail.write(actor, KEEPING, "UNIT_KEPT", unit.unit().id().value(), told(unit));
        return new Taken(result.units().size(), new Granting.Outcome(0, 0));
    }

    private Taken takePeople(PeopleRows.Result result, Actor actor) {
        refuseWrong(result.rows());
        staff.keepPeople(result.people());
        for (var person : result.people())
            trail.write(actor, KEEPING, "PERSON_KEPT", person.id().value(), told(person));
        return new Taken(result.people().size(), granting.propose(actor, result.changes()));
    }

    /** The findings, by the names of the fields of a form. */
    private static void refuseWrong(List<CheckedRow> rows) {
        var problems = new ArrayList<Refusal.Problem>();
        for (var row : rows) {
            for (var finding : row.findings()) {
                problems.add(new Refusal.Problem(finding.column().field(), finding.messageKey(), finding.arguments()));
            }
        }
        if (!problems.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, problems);
        if (rows.stream().anyMatch(row -> row.effect() == Effect.WRONG)) {
            throw Refusal.conflict("settings.refusal.wrong-lines");
        }
    }

    private static String told(ListedUnit listed) {
        var unit = listed.unit();
        return "%s | %s | %s | %s | %s–%s"
                .formatted(
                        unit.name(),
                        unit.kind(),
                        unit.parent() == null ? "" : unit.parent(),
                        listed.area() == null ? "" : listed.area(),
                        listed.validity().from(),
                        listed.validity().to() == null ? "" : listed.validity().to());
    }

    /** Without the telephone number, which the trail has no need of. */
    private static String told(ListedPerson person) {
        return person.name() + (person.active() ? "" : " | closed");
    }
}
