package cn.wangge.duty;

import cn.wangge.organization.PersonSummary;
import cn.wangge.shared.CsvText;
import cn.wangge.shared.FormulaGuard;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The roster as a table: a line a shift, names of one part in one cell; what is written can be read again. */
@Component
class RosterTable {

    /** A year of three shifts a day. */
    private static final int MOST_ROWS = 1_100;

    private static final int LARGEST = 1 << 20;
    private static final int MOST_PROBLEMS = 20;
    private static final List<Part> COLUMNS = List.of(Part.LEADER, Part.OPERATOR, Part.STANDBY);

    private final RosterKeeping keeping;
    private final Shifts shifts;
    private final DutyWords words;

    RosterTable(RosterKeeping keeping, Shifts shifts, DutyWords words) {
        this.keeping = keeping;
        this.shifts = shifts;
        this.words = words;
    }

    byte[] written(LocalDate first, LocalDate last, List<Assignment> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(heading());
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var shift : shifts.of(day)) rows.add(row(Roster.crew(shift, lines)));
        }
        return CsvText.written(rows);
    }

    private List<String> heading() {
        return Stream.concat(
                        Stream.of(words.text("duty.column.day"), words.text("duty.column.shift")),
                        COLUMNS.stream().map(part -> words.text(part.labelKey())))
                .toList();
    }

    private List<String> row(Crew crew) {
        var row = new ArrayList<>(List.of(crew.shift().day().toString(), words.name(crew.shift())));
        for (var part : COLUMNS) {
            var known = keeping.candidates(part);
            row.add(String.join(
                    "、", crew.of(part).stream().map(id -> name(id, known)).toList()));
        }
        return row;
    }

    /** The sign-in name where the name alone would not tell who is meant. */
    private static String name(PersonId id, List<PersonSummary> known) {
        var name = known.stream()
                .filter(p -> p.id().equals(id))
                .map(PersonSummary::name)
                .findFirst();
        return name.filter(n -> known.stream().filter(p -> p.name().equals(n)).count() == 1)
                .orElse(id.value());
    }

    /** @throws Refusal INVALID with each line that cannot be read */
    Map<Shift, List<Assignment>> read(byte[] content) {
        if (content.length == 0) throw Refusal.invalid("file", "duty.refusal.noFile");
        if (content.length > LARGEST)
            throw new Refusal(Refusal.Kind.TOO_LARGE, "duty.refusal.fileLarge", LARGEST >> 20);
        var rows = CsvText.rows(content, RosterTable::refuseMany);
        var found = new LinkedHashMap<Shift, List<Assignment>>();
        var problems = new ArrayList<Refusal.Problem>();
        for (var i = 1; i < rows.size(); i++) {
            var row = rows.get(i).stream().map(RosterTable::clean).toList();
            if (row.stream().allMatch(String::isEmpty)) continue;
            try {
                var shift = shift(row);
                if (found.put(shift, people(shift, row)) != null) {
                    throw Refusal.invalid("file", "duty.refusal.shiftTwice", row.get(0), row.get(1));
                }
            } catch (Refusal wrong) {
                var why = wrong.problems().get(0);
                problems.add(new Refusal.Problem(
                        "file",
                        "duty.refusal.line",
                        i + 1,
                        words.text(why.messageKey(), why.arguments().toArray())));
            }
            if (problems.size() == MOST_PROBLEMS) break;
        }
        if (!problems.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, problems);
        if (found.isEmpty()) throw Refusal.invalid("file", "duty.refusal.noLines");
        return found;
    }

    private static void refuseMany(int row) {
        if (row > MOST_ROWS + 1) throw new Refusal(Refusal.Kind.TOO_LARGE, "duty.refusal.manyRows", MOST_ROWS);
    }

    private static String clean(String cell) {
        return FormulaGuard.unguarded(cell.replace('\u3000', ' ').strip());
    }

    private Shift shift(List<String> row) {
        if (row.size() < 2) throw Refusal.invalid("file", "duty.refusal.shortLine");
        var word = row.get(1);
        return shifts.of(day(row.get(0))).stream()
                .filter(s -> word.equals(s.name()) || word.equalsIgnoreCase(s.nameEn()) || word.equals(s.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("file", "duty.refusal.shiftUnknown", word));
    }

    /** Table programs write 2026/11/24 as they please. */
    private static LocalDate day(String text) {
        var parts = text.split("[-/.年月日]");
        try {
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException e) {
            throw Refusal.invalid("file", "duty.refusal.day", text);
        }
    }

    private List<Assignment> people(Shift shift, List<String> row) {
        var lines = new ArrayList<Assignment>();
        for (var i = 0; i < COLUMNS.size(); i++) {
            var cell = i + 2 < row.size() ? row.get(i + 2) : "";
            for (var name : cell.split("[、,，;；\\s]+")) {
                if (name.isEmpty()) continue;
                lines.add(new Assignment(shift.day(), shift.id(), COLUMNS.get(i), person(name, COLUMNS.get(i))));
            }
        }
        return lines;
    }

    private PersonId person(String name, Part part) {
        var known = keeping.candidates(part);
        var byId = known.stream().filter(p -> p.id().value().equals(name)).toList();
        var found = byId.isEmpty()
                ? known.stream().filter(p -> p.name().equals(name)).toList()
                : byId;
        if (found.size() > 1) throw Refusal.invalid("file", "duty.refusal.nameTwice", name);
        if (found.isEmpty()) {
            throw Refusal.invalid(
                    "file", "duty.refusal.wrongPost", name, words.text("organization.post." + part.post()));
        }
        return found.get(0).id();
    }
}
