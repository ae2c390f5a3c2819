package cn.wangge.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures, scores and ranks of all subjects of a kind in a period. */
public record Standing(SubjectKind subject, Period period, String formulaVersion, List<Row> rows) {

    /**
     * One subject.
     *
     * @param code of the unit or grid; post and person of a post, unit and person of a leader
     * @param group within which it is ranked; only like is ranked with like
     * @param rank null without a score; equal scores have equal ranks
     * @param counters everything counted, by the name of its counter
     */
    public record Row(
            String code,
            String name,
            String group,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            @Nullable String grade,
            List<Figure> indicators,
            Map<String, Long> counters) {

        Row ranked(int to) {
            return new Row(code, name, group, to, score, grade, indicators, counters);
        }
    }
}
