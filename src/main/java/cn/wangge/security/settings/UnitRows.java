package cn.wangge.security.settings;

import cn.wangge.organization.ListedUnit;
import cn.wangge.organization.Unit;
import cn.wangge.organization.UnitKind;
import cn.wangge.organization.UnitRegister;
import cn.wangge.organization.Validity;
import cn.wangge.security.settings.CheckedRow.Effect;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through lines about units; what is in the list already is changed, the code being the key. */
@Component
class UnitRows {

    private final UnitRegister register;
    private final Areas areas;
    private final UnitBounds bounds;
    private final PostLabels labels;
    private final Clock clock;

    UnitRows(UnitRegister register, Areas areas, UnitBounds bounds, PostLabels labels, Clock clock) {
        this.register = register;
        this.areas = areas;
        this.bounds = bounds;
        this.labels = labels;
        this.clock = clock;
    }

    /** What was found, and the units to be written where nothing was wrong. */
    record Result(List<CheckedRow> rows, List<ListedUnit> units) {}

    private record Read(
            Sheet.Line line, Cells cells, @Nullable ListedUnit unit) {}

    Result check(Sheet sheet) {
        var known = new LinkedHashMap<UnitId, ListedUnit>();
        register.units().forEach(unit -> known.put(unit.unit().id(), unit));
        var codes = codesByName(known, sheet);
        var firstLines = new HashMap<String, Integer>();
        var read = new ArrayList<Read>();
        for (var line : sheet.lines()) {
            var cells = new Cells(line);
            var unit = read(cells, known, codes);
            if (unit != null) {
                var before = firstLines.putIfAbsent(unit.unit().id().value(), line.number());
                if (before != null) cells.wrong(Column.CODE, "settings.finding.code-twice", before);
            }
            read.add(new Read(line, cells, unit));
        }
        var merged = new LinkedHashMap<>(known);
        read.stream()
                .map(Read::unit)
                .filter(Objects::nonNull)
                .forEach(unit -> merged.put(unit.unit().id(), unit));
        var view = bounds.of(merged);
        read.forEach(one -> view.check(one.unit, one.cells));
        return result(read, known);
    }

    private @Nullable ListedUnit read(Cells cells, Map<UnitId, ListedUnit> known, Map<String, String> codes) {
        var code = cells.text(Column.CODE, 32).toUpperCase(Locale.ROOT);
        if (!Identity.isUnitCode(code)) cells.wrong(Column.CODE, "settings.finding.code");
        var before = known.get(new UnitId(code));
        var name = cells.text(Column.NAME, 60);
        var shortName = cells.at(Column.SHORT_NAME).isEmpty() ? name : cells.text(Column.SHORT_NAME, 30);
        var kind = labels.unitKind(cells.text(Column.KIND, 30)).orElse(null);
        if (kind == null) cells.wrong(Column.KIND, "settings.finding.kind", labels.unitKinds());
        var parent = parent(cells, codes);
        var area = area(cells);
        var from = cells.day(Column.FROM);
        var to = cells.day(Column.TO);
        if (from == null)
            from = before == null ? LocalDate.now(clock) : before.validity().from();
        if (to != null && !to.isAfter(from)) cells.wrong(Column.TO, "settings.finding.to-before-from");
        var phone = cells.phone(Column.PHONE);
        if (kind == null || !cells.fine()) return null;
        return new ListedUnit(
                new Unit(new UnitId(code), name, shortName, kind, parent, phone), area, new Validity(from, to));
    }

    private @Nullable UnitId parent(Cells cells, Map<String, String> codes) {
        var text = cells.at(Column.PARENT);
        if (text.isEmpty()) return null;
        var code = codes.get(text);
        if (code == null) code = codes.get(text.toUpperCase(Locale.ROOT));
        if (code == null) cells.wrong(Column.PARENT, "settings.finding.no-unit");
        return code == null ? null : new UnitId(code);
    }

    private @Nullable GridCode area(Cells cells) {
        var text = cells.at(Column.AREA);
        if (text.isEmpty() || text.equals(Areas.WHOLE_COUNTY)) return null;
        var area = areas.find(text).orElse(null);
        if (area == null) cells.wrong(Column.AREA, "settings.finding.no-area");
        return area;
    }

    /** Codes by themselves and by the names of the units, of the list and of the table. */
    private static Map<String, String> codesByName(Map<UnitId, ListedUnit> known, Sheet sheet) {
        var codes = new HashMap<String, String>();
        known.values().forEach(unit -> {
            codes.put(unit.unit().name(), unit.unit().id().value());
            codes.put(unit.unit().id().value(), unit.unit().id().value());
        });
        for (var line : sheet.lines()) {
            var code = line.at(Column.CODE).toUpperCase(Locale.ROOT);
            codes.put(line.at(Column.NAME), code);
            codes.put(code, code);
        }
        return codes;
    }

    private static Result result(List<Read> read, Map<UnitId, ListedUnit> known) {
        var rows = new ArrayList<CheckedRow>();
        var units = new ArrayList<ListedUnit>();
        for (var one : read) {
            var effect = effect(one, known);
            rows.add(new CheckedRow(one.line, effect, one.cells.findings()));
            if (one.unit != null && (effect == Effect.NEW || effect == Effect.CHANGED)) units.add(one.unit);
        }
        return new Result(rows, units);
    }

    private static Effect effect(Read one, Map<UnitId, ListedUnit> known) {
        if (one.unit == null || !one.cells.fine()) return Effect.WRONG;
        var before = known.get(one.unit.unit().id());
        if (before == null) return Effect.NEW;
        return before.equals(one.unit) ? Effect.SAME : Effect.CHANGED;
    }

    /** Kinds that look after an area name it; see {@link UnitBounds}. */
    static boolean needsArea(UnitKind kind) {
        return kind == UnitKind.TOWNSHIP || kind == UnitKind.VILLAGE;
    }
}
