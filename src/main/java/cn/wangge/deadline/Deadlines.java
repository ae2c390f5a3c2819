package cn.wangge.deadline;

import cn.wangge.calendar.Limit;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The ledger of deadlines. Everything happens inside the caller's transaction. A share is percent of the
 * limit; one above 100 means that much running time.
 */
public interface Deadlines {

    /**
     * Starts the next round. One of the same kind that has not ended is ended, save {@code ASSISTING}.
     */
    Running start(CaseId caseId, DeadlineKind kind, Limit limit, Instant at);

    /** The latest round that has not ended, else a first one of that limit begins. */
    Running underWay(CaseId caseId, DeadlineKind kind, Limit limit, Instant at);

    /**
     * Ends what has not ended of a kind. Moments due by then that only inform are marked fired at the end;
     * later ones, and those that change the flow, never fire.
     */
    void end(CaseId caseId, DeadlineKind kind, Instant at);

    /** Ends this one, as of several assisting units. */
    void end(UUID deadline, Instant at);

    /** Ends all that has not ended in a case. */
    default void endAll(CaseId caseId, Instant at) {
        endAllBut(Set.of(), caseId, at);
    }

    /** The same, leaving some kinds under way. */
    void endAllBut(Set<DeadlineKind> kinds, CaseId caseId, Instant at);

    /**
     * The latest round that has ended is open again and stands still since its end, so that it can run on with
     * what was left; does nothing where one is open, or none ever was.
     */
    void standAgain(CaseId caseId, DeadlineKind kind, String why, PersonId by);

    /** Lets it stand still; does nothing where none runs. */
    void pause(CaseId caseId, DeadlineKind kind, String why, PersonId by, Instant at);

    /** Lets it run on with what was left; one that runs stays as it is. Refuses where none is open. */
    Running resume(CaseId caseId, DeadlineKind kind, Instant at);

    /** Makes the limit longer by so many units of its clock. Refuses where none is open. */
    Running extend(CaseId caseId, DeadlineKind kind, int amount);

    /** The latest round that has not ended. */
    Optional<Running> current(CaseId caseId, DeadlineKind kind);

    /** When a share of the current round is used up; empty while it stands still. */
    Optional<Instant> due(CaseId caseId, DeadlineKind kind, int share);

    /** Fires a moment of the current round, where it is due and nobody has. */
    Firing fire(CaseId caseId, DeadlineKind kind, int share, Instant now);

    /** Fires moments that only inform, oldest first; two nodes at once take different ones. */
    default List<FiredMoment> fireDueInformingMoments(Instant now, int batch) {
        return fireDueInformingMoments(now, batch, Set.of());
    }

    /** The same, leaving some cases out. */
    List<FiredMoment> fireDueInformingMoments(Instant now, int batch, Set<CaseId> except);

    /** Fires the moments of one case that only inform and are due by then. */
    List<FiredMoment> fireDueInformingMoments(Instant now, CaseId only);

    /** The moment of a case that is due first and has not fired; empty where none is due by then. */
    Optional<NextMoment> nextUnfired(CaseId caseId, Instant until);

    /** Whether a moment of a case is due by then and has not fired. */
    boolean waits(CaseId caseId, DeadlineKind kind, int share, Instant now);

    /** Moments that change the flow, were due before an instant and have not fired, oldest first. */
    List<Overdue> unfiredFlowMoments(Instant before, int batch);

    /** The calendar by which a case counts: the one it was filed under, or a later one that was ordered for all. */
    WorkingCalendar counting(CaseCalendars.Pin pin);

    /** All deadlines of a case in the order of their start. */
    List<DeadlineView> ofCase(CaseId caseId, Instant now);

    /** What the ended deadlines of many cases have used up. */
    List<Spent> spent(Collection<CaseId> cases);
}
