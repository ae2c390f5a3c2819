package cn.wangge.evaluation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closings heaped up at the end of a period: on its last tenth, more than three times what fell on a day
 * otherwise, and not by a handful. A sign for people to look into, never a reason for points.
 */
@Component
class BulkClosing {

    private static final int AT_LEAST = 10;
    private static final int TIMES = 3;

    private final Tallies tallies;

    BulkClosing(Tallies tallies) {
        this.tallies = tallies;
    }

    /** So many were closed on the last days, of so many in the whole period. */
    record Sign(int lastDays, long last, long all) {}

    @Nullable
    Sign sign(SubjectKind kind, String code, Period period) {
        if (period.days() < 7) return null;
        var lastDays = (int) Math.max(1, period.days() / 10);
        var all = closed(kind, code, period);
        var last = closed(kind, code, period.last(lastDays));
        var before = (double) (all - last) / (period.days() - lastDays);
        if (last < AT_LEAST || (double) last / lastDays <= TIMES * before) return null;
        return new Sign(lastDays, last, all);
    }

    private long closed(SubjectKind kind, String code, Period period) {
        return tallies.of(kind, code, period).of(Measure.CLOSING).finished();
    }
}
