package cn.wangge.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart. The page shows them as a table, the browser draws the chart from that table, and
 * the export writes them; so the three cannot differ.
 *
 * @param id trend, funnel, heat, stages, year or rates
 * @param rowLabel what a row is
 */
record ChartTable(String id, String title, String note, String rowLabel, List<Column> columns, List<Row> rows) {

    /** How a column is drawn. */
    enum Look {
        BAR,
        LINE,
        /** Stands in the table only. */
        NONE;

        /** As the page names it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Column(String label, Look look) {}

    /**
     * A place, a period, a stage or a counter.
     *
     * @param href where more is to be seen of it
     */
    record Row(String label, @Nullable String href, List<Cell> cells) {}

    /**
     * A number.
     *
     * @param plot as it is drawn, percent for a rate
     * @param value as it is exported, a share for a rate; null for nothing, and for what only compares two others
     * @param period that it is of
     * @param href its cases, for who may see them
     */
    record Cell(
            String text,
            @Nullable BigDecimal plot,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            String period,
            String formulaVersion,
            @Nullable String href) {

        boolean isFigure() {
            return !period.isEmpty();
        }
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .noneMatch(cell -> cell.plot() != null && cell.plot().signum() != 0);
    }
}
