package cn.wangge.casework;

import java.util.List;

/**
 * All that is known of a case, in the reader's words, to be printed.
 *
 * @param facts labelled values
 * @param reasons what was decided by a table, with the rule that decided
 */
public record CasePaper(
        String caseNumber,
        String title,
        String status,
        List<Fact> facts,
        List<Fact> reasons,
        List<Limit> limits,
        List<Entry> log,
        List<Photo> photos,
        String printedAt) {

    /** A labelled value. */
    public record Fact(String label, String value) {}

    /** A deadline in words; {@code due} is empty while the clock stands still. */
    public record Limit(String label, String length, String started, String due, String outcome) {}

    /** What happened, and when. */
    public record Entry(String at, String told) {}

    /**
     * A photo in the order of the case page.
     *
     * @param jpeg small enough for paper; empty where its file cannot be shown
     */
    public record Photo(String kind, String at, String where, byte[] jpeg) {}
}
