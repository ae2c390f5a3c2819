package cn.wangge.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One subject in a period: how its score came about, and the way from each number to its cases. */
record SubjectView(
        String subject,
        String subjectLabel,
        String code,
        String name,
        PeriodView period,
        String rank,
        int rankedOf,
        String score,
        @Nullable String grade,
        boolean shared,
        List<IndicatorLine> indicators,
        List<Past> past,
        List<Number> counters,
        List<Number> excluded,
        List<Number> signs,
        @Nullable Heaped bulk,
        String formulaVersion,
        @Nullable String chartsHref) {

    record IndicatorLine(
            String name,
            String value,
            List<Number> numerator,
            List<Number> denominator,
            String denominatorText,
            String weight,
            boolean counts,
            String points,
            String meaning,
            String source) {}

    /** A number with its name; the way to its cases is null for who may not see them, and for nothing. */
    record Number(
            String sign,
            String label,
            String value,
            @Nullable String href) {}

    /** Closings heaped up at the end, with the way to them. */
    record Heaped(String label, @Nullable String href) {}

    /** An earlier period of the same kind. */
    record Past(
            String label,
            String href,
            String score,
            @Nullable String grade,
            int height) {}
}
