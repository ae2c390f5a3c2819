package cn.wangge.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one shift hands to the next, in names and words, so that it can be read when people and cases have
 * long changed. Kept as JSON; a field may be added, never renamed.
 *
 * @param takenAt the moment of which it tells
 * @param risks the first of them; riskCount says how many there were
 */
record HandoverSheet(
        LocalDate day,
        String shift,
        Instant from,
        Instant until,
        Instant takenAt,
        Staff outgoing,
        Staff incoming,
        Figures figures,
        List<Risk> risks,
        int riskCount,
        List<Request> requests,
        List<Approval> approvals,
        List<Callback> callbacks,
        List<Held> held,
        String notes) {

    /** The names of a crew, and what the shift is called. */
    record Staff(String shift, List<String> leaders, List<String> operators, List<String> standby) {}

    /** What is open, and what came and went in the shift. */
    record Figures(int open, int reported, int ended) {}

    /**
     * A case to keep an eye on.
     *
     * @param light of what waits for the centre, else of the whole handling
     * @param waitsFor the post that has to act, by its code
     */
    record Risk(
            String caseNumber,
            String title,
            String task,
            @Nullable String waitsFor,
            @Nullable Instant dueAt,
            String light,
            List<String> flags,
            boolean overdue) {}

    /** Something asked for and not decided; {@code kind} is a message key. */
    record Request(String caseNumber, String title, String kind, String askedBy, Instant askedAt) {}

    /** An approval after the deed that is still owed. */
    record Approval(
            String caseNumber,
            String title,
            @Nullable Instant dueAt,
            @Nullable String holder) {}

    /** A call that was promised. */
    record Callback(
            long entry,
            String text,
            @Nullable String contact,
            @Nullable String caseNumber,
            Instant promisedFor) {}

    /** An item that somebody going off duty holds; {@code item} is its id. */
    record Held(String item, String caseNumber, String title, String task, String holder, Instant since) {}
}
