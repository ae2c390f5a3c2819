package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task on the desk: what is known, and the form.
 *
 * @param status finer word of the case's state, for example 待审核
 * @param editable false when another person holds it; {@code notice} says who and since when
 * @param free nobody holds it
 * @param item name of the catalogue's item that conditions and plan belong to, null before one is chosen
 * @param conditions of that item, each filing condition with its closing condition
 * @param plan contingency plan, a line each
 * @param chosen the decision taken so far, null before any
 * @param idempotencyKey sent back with the decision, so that it counts once
 * @param problems what was refused, each with the field that it concerns
 * @param conflict whether the refusal says that somebody else was quicker
 * @param backHref the list at this item
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
        GalleryView gallery,
        @Nullable String item,
        List<ConditionView> conditions,
        List<String> plan,
        List<Reason> reasons,
        List<Answer> answers,
        List<DecisionView> decisions,
        @Nullable String chosen,
        String idempotencyKey,
        List<Fault> problems,
        boolean conflict,
        List<ClockView> clocks,
        TimelineView timeline,
        List<RelatedView> related,
        String backHref) {

    /** @param field id of the control, null where none is concerned */
    record Fault(String sentence, @Nullable String field) {}

    /** When a case is filed, and when it may be closed; {@code chosen} is the pair settled upon. */
    record ConditionView(String id, String filing, String closing, boolean chosen) {}

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
