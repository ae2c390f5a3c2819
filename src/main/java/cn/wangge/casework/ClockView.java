package cn.wangge.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case: the deadline in words, and its course to be drawn.
 *
 * @param marks moments of the course in words, in their order
 */
record ClockView(DeadlineView deadline, Bar bar, List<Mark> marks) {

    /** Width of a bar in its own units. */
    static final int WIDTH = 1000;

    /**
     * @param yellowAt where 80 % are used
     * @param dueAt where all is used, null while it stands still
     * @param nowAt where it stands, null once it has ended
     */
    record Bar(
            List<Part> parts,
            @Nullable Integer yellowAt,
            @Nullable Integer dueAt,
            @Nullable Integer nowAt) {}

    /** @param kind run, pause or over */
    record Part(String kind, int x, int width) {}

    record Mark(String label, String at) {}
}
