package cn.wangge.security.settings;

import cn.wangge.shared.CsvText;
import cn.wangge.shared.FormulaGuard;
import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns an uploaded file into a table: by what it is, not by what it is called. */
@Component
class ReadingTables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Sentences sentences;

    ReadingTables(Sentences sentences) {
        this.sentences = sentences;
    }

    Sheet read(TableKind kind, byte[] content) {
        TableLimits.fileOf(content.length);
        if (content.length == 0) throw Refusal.invalid("file", "settings.refusal.no-file");
        if (beginsWith(content, OLD_EXCEL)) throw Refusal.invalid("file", "settings.refusal.old-excel");
        var rows = beginsWith(content, ZIP) ? XlsxTable.rows(content) : CsvText.rows(content, TableLimits::rowOf);
        var heading = 0;
        while (heading < rows.size() && isBlank(rows.get(heading))) heading++;
        if (heading == rows.size()) throw Refusal.invalid("file", "settings.refusal.empty");
        var columns = columns(kind, rows.get(heading));
        var lines = new ArrayList<Sheet.Line>();
        for (var i = heading + 1; i < rows.size(); i++) {
            if (!isBlank(rows.get(i))) lines.add(line(i + 1, columns, rows.get(i)));
        }
        if (lines.isEmpty()) throw Refusal.invalid("file", "settings.refusal.empty");
        return new Sheet(lines);
    }

    /** Which column stands where; unknown ones are told, since a mistyped heading would lose what is below it. */
    private Map<Integer, Column> columns(TableKind kind, List<String> heading) {
        var known = labels(kind);
        var found = new HashMap<Integer, Column>();
        var unknown = new ArrayList<String>();
        for (var i = 0; i < heading.size(); i++) {
            var label = clean(heading.get(i)).replace("*", "");
            var column = known.get(label.toLowerCase(Locale.ROOT));
            if (column != null && !found.containsValue(column)) found.put(i, column);
            else if (!label.isEmpty()) unknown.add(label);
        }
        var missing = kind.needed().stream()
                .filter(column -> !found.containsValue(column))
                .map(column -> sentences.of(Locale.CHINA, kind.labelKey(column)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid("file", "settings.refusal.columns-missing", String.join("、", missing));
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("file", "settings.refusal.columns-unknown", shown(unknown));
        }
        return found;
    }

    private static String shown(List<String> labels) {
        return cn.wangge.shared.Words.quoted(labels.stream().limit(5).collect(Collectors.joining("、")));
    }

    private Map<String, Column> labels(TableKind kind) {
        var labels = new HashMap<String, Column>();
        for (var column : kind.columns()) {
            for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                labels.put(sentences.of(locale, kind.labelKey(column)).toLowerCase(Locale.ROOT), column);
            }
        }
        return labels;
    }

    private static Sheet.Line line(int number, Map<Integer, Column> columns, List<String> row) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((place, column) -> {
            var text = place < row.size() ? clean(row.get(place)) : "";
            if (!text.isEmpty()) cells.put(column, text);
        });
        return new Sheet.Line(number, cells);
    }

    /** Without blanks around it and without the sign that our own exports put before formulas. */
    private static String clean(String cell) {
        var text = cell.replace('\u3000', ' ').replace('\u00a0', ' ').strip();
        return FormulaGuard.unguarded(text);
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(cell -> clean(cell).isEmpty());
    }

    private static boolean beginsWith(byte[] content, byte[] sign) {
        for (var i = 0; i < sign.length; i++) if (content.length <= i || content[i] != sign[i]) return false;
        return true;
    }
}
