package cn.wangge.evaluation;

import java.util.HashMap;
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

        Sum plus(Sum other) {
            return new Sum(due + other.due, inTime + other.inTime, late + other.late, fromBefore + other.fromBefore);
        }

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

    /** Both together. */
    Counts plus(Counts other) {
        var all = new HashMap<>(sums);
        other.sums.forEach((measure, sum) -> all.merge(measure, sum, Sum::plus));
        return new Counts(all);
    }

    Counts without(Measure measure) {
        var rest = new HashMap<>(sums);
        rest.remove(measure);
        return new Counts(rest);
    }

    Sum of(Measure measure) {
        return sums.getOrDefault(measure, Sum.ZERO);
    }
}
