package cn.wangge.security.settings;

import java.util.List;

/** A line of a table after it was looked through. */
record CheckedRow(Sheet.Line line, Effect effect, List<Finding> findings) {

    /** What taking it over would do. */
    enum Effect {
        NEW,
        CHANGED,
        SAME,
        /** It cannot be taken over, and so nothing of the table can. */
        WRONG
    }

    /** Something wrong with a cell. */
    record Finding(Column column, String messageKey, List<Object> arguments) {
        Finding(Column column, String messageKey, Object... arguments) {
            this(column, messageKey, List.of(arguments));
        }
    }
}
