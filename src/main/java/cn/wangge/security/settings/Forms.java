package cn.wangge.security.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A form as a table of one line, so that forms and imports keep the same rules. */
final class Forms {

    private Forms() {}

    static Sheet sheet(TableKind kind, Map<String, String> typed) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var column : kind.columns()) {
            var text = typed.getOrDefault(column.field(), "").strip();
            if (!text.isEmpty()) cells.put(column, text);
        }
        return new Sheet(java.util.List.of(new Sheet.Line(1, cells)));
    }

    static Map<String, String> typed(Map<Column, String> cells) {
        var typed = new HashMap<String, String>();
        cells.forEach((column, text) -> typed.put(column.field(), text));
        return typed;
    }
}
