package cn.wangge.bulletin;

import cn.wangge.bulletin.db.tables.records.ScheduleRecord;
import cn.wangge.evaluation.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * A paper that is made by itself.
 *
 * @param countsFrom moments before it are not made up for
 */
record Schedule(String id, PaperKind paper, Timing timing, boolean enabled, Instant countsFrom, int version) {

    /** No holidays push a moment further than this beyond the period in which it lies. */
    private static final int FURTHEST_DAYS = 15;

    static Schedule of(ScheduleRecord row) {
        return new Schedule(
                row.getId(),
                PaperKind.valueOf(row.getPaper()),
                new Timing(
                        Period.Kind.valueOf(row.getKind()),
                        row.getDay(),
                        Timing.Shift.valueOf(row.getShift()),
                        row.getMadeAt()),
                row.getEnabled(),
                row.getCountsFrom(),
                row.getVersion());
    }

    /** A moment that has come, or will. */
    record Moment(Schedule schedule, Period period, Instant dueAt) {}

    /** What fell due after one moment and up to another, the oldest first. */
    List<Moment> due(Instant after, Instant until, Predicate<LocalDate> works) {
        var from = after.isBefore(countsFrom) ? countsFrom : after;
        var first = LocalDate.ofInstant(from, BulletinWords.ZONE).minusDays(FURTHEST_DAYS);
        var found = new ArrayList<Moment>();
        for (var period = last(until); !period.after().to().isBefore(first); period = period.before()) {
            var moment = moment(period, works);
            if (moment.dueAt().isAfter(from) && !moment.dueAt().isAfter(until)) found.add(moment);
        }
        Collections.reverse(found);
        return found;
    }

    /** The next one after that moment. */
    Moment next(Instant after, Predicate<LocalDate> works) {
        var from = after.isBefore(countsFrom) ? countsFrom : after;
        var period = last(from).before();
        var moment = moment(period, works);
        while (!moment.dueAt().isAfter(from)) {
            period = period.after();
            moment = moment(period, works);
        }
        return moment;
    }

    /** The latest period that is over. */
    Period last(Instant at) {
        return Period.around(timing.kind(), LocalDate.ofInstant(at, BulletinWords.ZONE))
                .before();
    }

    private Moment moment(Period period, Predicate<LocalDate> works) {
        return new Moment(this, period, timing.due(period, works));
    }
}
