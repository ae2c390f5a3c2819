package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.SCHEDULE;

import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The schedules of papers. */
@Repository
class Schedules {

    private final DSLContext sql;

    Schedules(DSLContext sql) {
        this.sql = sql;
    }

    /** Paper by paper, each from the shortest period to the longest. */
    List<Schedule> all() {
        return sql.selectFrom(SCHEDULE).fetch(Schedule::of).stream()
                .sorted(Comparator.comparing(Schedule::paper)
                        .thenComparing(schedule -> schedule.timing().kind()))
                .toList();
    }

    /** @throws Refusal UNKNOWN where there is none of that name */
    Schedule require(String id) {
        return sql.selectFrom(SCHEDULE)
                .where(SCHEDULE.ID.eq(id))
                .fetchOptional(Schedule::of)
                .orElseThrow(() -> Refusal.unknown("bulletin.refusal.schedule"));
    }

    /**
     * Lets it go by other times, or not at all, from a moment on.
     *
     * @throws Refusal CONFLICT where somebody else has changed it meanwhile
     */
    void change(String id, int seen, Timing timing, boolean enabled, Instant from) {
        var rows = sql.update(SCHEDULE)
                .set(SCHEDULE.DAY, timing.day())
                .set(SCHEDULE.SHIFT, timing.shift().name())
                .set(SCHEDULE.MADE_AT, timing.at())
                .set(SCHEDULE.ENABLED, enabled)
                .set(SCHEDULE.COUNTS_FROM, from)
                .set(SCHEDULE.VERSION, seen + 1)
                .where(SCHEDULE.ID.eq(id), SCHEDULE.VERSION.eq(seen))
                .execute();
        if (rows == 0) throw Refusal.conflict("bulletin.refusal.scheduleChanged");
    }
}
