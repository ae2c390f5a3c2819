package cn.wangge.bench;

/** Is told of each completed action. */
interface Tally {

    void completed(String step, long nanos);

    /** Whether time is up. */
    default boolean isOver() {
        return false;
    }
}
