package cn.wangge.calendar;

import cn.wangge.shared.PersonId;
import java.util.List;
import java.util.UUID;

/** Changes of the calendar: drawn up by one, decided by another; a confirmed one is a new version. */
public interface CalendarDesk {

    /** Keeps holidays to be looked at; refuses a file with faults and one without a source. */
    UUID draw(HolidayFile file, String source, PersonId by);

    /** Keeps hours to be looked at; refuses those that contradict each other. */
    UUID draw(SlotPlan plan, String source, PersonId by);

    /** Refuses where there is none. */
    CalendarProposal find(UUID id);

    /** Those that wait for a second person, the oldest first. */
    List<CalendarProposal> waiting();

    /** Those that were decided last, the newest first. */
    List<CalendarProposal> decided(int most);

    /** Offers one's own draft to others; refuses one that would change nothing. */
    void offer(UUID id, PersonId by);

    /**
     * Publishes it as a new version; refuses its maker.
     *
     * @param seen version that the decider saw the changes against; refuses where another has come since
     */
    int confirm(UUID id, int seen, PersonId by);

    /** Ends it without effect; withdraws one's own. */
    CalendarProposal.Decision refuse(UUID id, PersonId by);
}
