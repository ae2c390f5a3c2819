package cn.wangge.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table to be exported.
 *
 * @param rows taken one by one while they are written
 */
record Sheet(String name, List<String> head, Stream<List<Cell>> rows) {

    /** Words, or a number that a table program can go on computing with. */
    record Cell(String text, @Nullable BigDecimal number) {

        static Cell of(String text) {
            return new Cell(text, null);
        }

        static Cell of(@Nullable BigDecimal number) {
            return new Cell(number == null ? "" : number.toPlainString(), number);
        }
    }

    /** All as words, the head first. */
    Stream<List<String>> lines() {
        return Stream.concat(
                Stream.of(head), rows.map(row -> row.stream().map(Cell::text).toList()));
    }
}
