package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task on the desk: what is known, and the form.
 *
 * @param status finer word of the case's state, for example 待审核
 * @param editable false when another person holds it; {@code notice} says who and since when
 * @param free nobody holds it
 * @param plan contingency plan, a line each
 * @param chosen the decision taken so far, null before any
 * @param idempotencyKey sent back with the decision, so that it counts once
 * @param problems what concerns no single field
 */
record ItemView(
        String itemId,
        String caseNumber,
        String action,
        int step,
        String status,
        List<String> flags,
        @Nullable DueView stepDue,
        @Nullable DueView caseDue,
        @Nullable String heldBy,
        boolean mine,
        boolean free,
        boolean editable,
        @Nullable String notice,
        FactsView facts,
        List<String> filingConditions,
        List<String> closingConditions,
        List<String> plan,
        List<Reason> reasons,
        List<Answer> answers,
        List<DecisionView> decisions,
        @Nullable String chosen,
        String idempotencyKey,
        List<String> problems,
        List<DeadlineView> deadlines,
        List<LogView> log) {

    /** Why a decision table decided so, for example 为什么派给住建局. */
    record Reason(String question, String answer, String rule) {}

    /** What an earlier task of the case answered. */
    record Answer(String action, String decision, String actor, String at, List<Line> lines) {}

    /** A labelled value. */
    record Line(String label, String value) {}

    /** The decision whose fields are open: the one taken, or the one that moves the case forward. */
    public @Nullable String open() {
        if (chosen != null) {
            return chosen;
        }
        return decisions.isEmpty() ? null : decisions.get(0).id();
    }
}
