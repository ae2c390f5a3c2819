package cn.wangge.security.settings;

import java.util.List;
import java.util.Map;

/** A table as it was uploaded, by the columns that are known. */
record Sheet(List<Line> lines) {

    /**
     * A line.
     *
     * @param number as the reader's table program shows it, beginning with 1 for the heading
     */
    record Line(int number, Map<Column, String> cells) {

        /** What stands there without blanks around it; empty where nothing does. */
        String at(Column column) {
            return cells.getOrDefault(column, "");
        }
    }
}
