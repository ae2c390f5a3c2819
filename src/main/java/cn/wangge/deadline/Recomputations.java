package cn.wangge.deadline;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Orders that running deadlines count by a later version of the calendar. A case keeps the version it was
 * filed under until one person orders otherwise for all and another confirms it.
 */
public interface Recomputations {

    /** What the latest version would move now; nothing is written. */
    Foreseen foresee(Instant now);

    /** The order that waits, runs, or was decided last. */
    Optional<Recomputation> latest();

    /** The newest first. */
    List<Recomputation> all(int most);

    /** Orders it for the latest version; refuses while another one waits, and where nothing would be computed. */
    Recomputation order(String reason, PersonId by, Instant at);

    /** Confirms it; refuses who ordered it. It begins at once and runs in the background. */
    void confirm(UUID id, PersonId by, Instant at);

    /** Ends it without effect; withdraws one's own. */
    Recomputation.Decision refuse(UUID id, PersonId by, Instant at);

    /**
     * Computes the next ones again. What was computed is known by its version, so that a batch that was
     * lost is done again and none is done twice; a moment that has fired stays fired.
     *
     * @param except cases to be left out
     */
    Batch follow(int most, Set<CaseId> except, Instant at);

    /**
     * @param computed deadlines computed in this batch
     * @param moved those of them whose end has moved
     */
    record Batch(int computed, List<MovedDeadline> moved) {}
}
