package cn.wangge.evaluation;

import java.util.Map;

/** What was counted of a subject in a period, by measure. */
record Counts(Map<Measure, Sum> sums) {

    static final Counts NONE = new Counts(Map.of());

    /**
     * Counts of one measure.
     *
     * @param due what counts in the period
     * @param inTime of it, done in time
     * @param late of it, done late, yet before the period ended
     * @param fromBefore done in the period, due before it
     */
    record Sum(long due, long inTime, long late, long fromBefore) {

        private static final Sum ZERO = new Sum(0, 0, 0, 0);

        long done() {
            return inTime + late;
        }

        long open() {
            return due - done();
        }

        /** Done in the period, whenever it was due. */
        long finished() {
            return done() + fromBefore;
        }
    }

    Sum of(Measure measure) {
        return sums.getOrDefault(measure, Sum.ZERO);
    }
}
