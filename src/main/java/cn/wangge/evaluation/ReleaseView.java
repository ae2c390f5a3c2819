package cn.wangge.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a period comes to be released: proposal, objections, editions. */
record ReleaseView(
        PeriodView period,
        boolean over,
        @Nullable Proposed proposed,
        List<Objected> objections,
        List<Edition> editions,
        boolean mayPropose,
        boolean mayRelease,
        String releaseBlock,
        boolean mayObject,
        boolean mayDecide,
        List<Measures> measures,
        String caseNumber) {

    record Proposed(String by, String at, String until, boolean takesObjections, String reason) {}

    record Objected(
            String id,
            String caseNumber,
            String measure,
            String unit,
            String grounds,
            String by,
            String at,
            String state,
            String ruling,
            boolean mayDecide) {}

    /** @param changes what it corrected, a line each */
    record Edition(
            int number,
            String at,
            String proposedBy,
            String releasedBy,
            String formula,
            String hash,
            boolean intact,
            String reason,
            List<String> changes) {}

    record Measures(String value, String label, boolean selected) {}
}
