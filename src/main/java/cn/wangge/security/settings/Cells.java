package cn.wangge.security.settings;

import cn.wangge.security.settings.CheckedRow.Finding;
import cn.wangge.shared.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line and gathers what is wrong with them. */
final class Cells {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final Sheet.Line line;
    private final List<Finding> findings = new ArrayList<>();

    Cells(Sheet.Line line) {
        this.line = line;
        line.cells().forEach((column, text) -> {
            if (text.length() > TableLimits.LONGEST_CELL)
                wrong(column, "settings.finding.long", TableLimits.LONGEST_CELL);
            else if (text.codePoints().anyMatch(Cells::isUnkeepable)) wrong(column, "settings.finding.signs");
        });
    }

    String at(Column column) {
        return line.at(column);
    }

    void wrong(Column column, String key, Object... arguments) {
        // One thing at a time is enough to mend a cell.
        if (findings.stream().noneMatch(f -> f.column() == column)) findings.add(new Finding(column, key, arguments));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean fine() {
        return findings.isEmpty();
    }

    /** The text, which must be there and no longer than that. */
    String text(Column column, int longest) {
        var text = at(column);
        if (Words.areNone(text)) wrong(column, "settings.finding.missing");
        else if (text.length() > longest) wrong(column, "settings.finding.long", longest);
        return text;
    }

    @Nullable
    String phone(Column column) {
        var text = at(column).replace(" ", "");
        if (text.isEmpty()) return null;
        if (!Identity.isPhone(text)) wrong(column, "settings.finding.phone");
        return text;
    }

    @Nullable
    LocalDate day(Column column) {
        var text = at(column);
        if (text.isEmpty()) return null;
        var found = DAY.matcher(text);
        try {
            if (found.matches()) {
                var day = LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
                if (day.getYear() >= 1949 && day.getYear() < 2200) return day;
            }
        } catch (DateTimeException noSuchDay) {
            // Told below.
        }
        wrong(column, "settings.finding.day");
        return null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static boolean isUnkeepable(int sign) {
        return Character.isISOControl(sign) || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }
}
