package cn.wangge.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranking table of a kind of subject. */
record StandingView(
        String subject,
        PeriodView period,
        List<Tab> tabs,
        List<Group> groups,
        String formulaVersion,
        @Nullable String release,
        boolean mayExport) {

    record Tab(String word, String label, boolean current) {}

    /** @param idle those for whom there was nothing to judge */
    record Group(String label, List<Column> columns, List<Row> rows, List<Row> idle) {}

    record Column(String label, String weight) {}

    /**
     * A subject.
     *
     * @param change places gained (positive) or lost since the period before; empty where there is no comparison
     * @param way up, down or same
     */
    record Row(
            String rank,
            String name,
            String href,
            String score,
            @Nullable String grade,
            String change,
            String way,
            String scoreBefore,
            List<Cell> cells) {}

    /** @param of numerator over denominator */
    record Cell(String label, String value, String of) {}
}
