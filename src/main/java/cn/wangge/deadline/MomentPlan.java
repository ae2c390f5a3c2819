package cn.wangge.deadline;

/**
 * A moment that every deadline of a kind has.
 *
 * @param share percent of the limit
 * @param changesFlow whether a timer of the process waits for it; else it only informs
 */
record MomentPlan(int share, boolean changesFlow) {

    /** From here on the light is yellow. */
    static final int YELLOW = 80;
    /** From here on the light is red. */
    static final int RED = 100;
}
