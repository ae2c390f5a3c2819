package cn.wangge.calendar;

import static cn.wangge.calendar.db.Tables.DAY_EXCEPTION;
import static cn.wangge.calendar.db.Tables.VERSION;
import static cn.wangge.calendar.db.Tables.WORK_SLOT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The editions of the calendar in the database. */
@Repository
class Editions {

    private final DSLContext sql;

    Editions(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest one's number, 0 where there is none. */
    int latest() {
        var number = sql.select(max(VERSION.ID)).from(VERSION).fetchSingle().value1();
        return number == null ? 0 : number;
    }

    Edition edition(int version) {
        var days = sql.select(DAY_EXCEPTION.DAY_ON, DAY_EXCEPTION.WORKS, DAY_EXCEPTION.NAME)
                .from(DAY_EXCEPTION)
                .where(knownIn(version))
                .fetch(mapping(DayException::new));
        return new Edition(
                version, days, slots(version).stream().map(Numbered::slot).toList());
    }

    /** The days of a version. */
    List<HolidayNotices.Day> days(int version) {
        return sql.select(DAY_EXCEPTION.DAY_ON, DAY_EXCEPTION.WORKS, DAY_EXCEPTION.NAME)
                .from(DAY_EXCEPTION)
                .where(knownIn(version))
                .orderBy(DAY_EXCEPTION.DAY_ON)
                .fetch(mapping(HolidayNotices.Day::new));
    }

    private static Condition knownIn(int version) {
        return DAY_EXCEPTION
                .SINCE_VERSION
                .le(version)
                .and(DAY_EXCEPTION.UNTIL_VERSION.isNull().or(DAY_EXCEPTION.UNTIL_VERSION.gt(version)));
    }

    /** A slot and its key. */
    record Numbered(int id, WorkSlot slot) {}

    List<Numbered> slots(int version) {
        return sql.select(
                        WORK_SLOT.ID,
                        row(
                                        WORK_SLOT.TOWNSHIP,
                                        WORK_SLOT.SEASON_FROM,
                                        WORK_SLOT.SEASON_TO,
                                        WORK_SLOT.FROM_TIME,
                                        WORK_SLOT.UNTIL_TIME,
                                        WORK_SLOT.EFFECTIVE_ON,
                                        WORK_SLOT.ENDS_ON)
                                .convertFrom(mapping(Editions::slot)))
                .from(WORK_SLOT)
                .where(WORK_SLOT.SINCE_VERSION.le(version))
                .and(WORK_SLOT.UNTIL_VERSION.isNull().or(WORK_SLOT.UNTIL_VERSION.gt(version)))
                .orderBy(WORK_SLOT.ID)
                .fetch(mapping(Numbered::new));
    }

    private static WorkSlot slot(
            @Nullable String township,
            String seasonFrom,
            String seasonTo,
            LocalTime from,
            LocalTime until,
            LocalDate effectiveOn,
            @Nullable LocalDate endsOn) {
        return new WorkSlot(
                township,
                MonthDay.parse("--" + seasonFrom),
                MonthDay.parse("--" + seasonTo),
                from,
                until,
                effectiveOn,
                endsOn);
    }

    /** Opens a new version and says its number. */
    int open(Instant effectiveAt, String note) {
        var number = latest() + 1;
        sql.insertInto(VERSION, VERSION.ID, VERSION.EFFECTIVE_AT, VERSION.NOTE)
                .values(number, effectiveAt, note)
                .execute();
        return number;
    }

    /** Lets no two publish at a time: each version is told against the one before. */
    void alone() {
        sql.execute("select pg_advisory_xact_lock(hashtext('calendar.version'))");
    }

    /** Takes what is known of days out of the versions from this one on. */
    void withdraw(Collection<LocalDate> days, int version) {
        sql.update(DAY_EXCEPTION)
                .set(DAY_EXCEPTION.UNTIL_VERSION, version)
                .where(DAY_EXCEPTION.UNTIL_VERSION.isNull())
                .and(DAY_EXCEPTION.DAY_ON.in(days))
                .execute();
    }

    void withdrawSlots(Collection<Integer> ids, int version) {
        sql.update(WORK_SLOT)
                .set(WORK_SLOT.UNTIL_VERSION, version)
                .where(WORK_SLOT.ID.in(ids))
                .execute();
    }

    void add(Collection<DayException> days, String source, int version) {
        var rows = days.stream()
                .map(day -> {
                    var row = sql.newRecord(DAY_EXCEPTION);
                    row.setDayOn(day.day());
                    row.setSinceVersion(version);
                    row.setWorks(day.works());
                    row.setName(day.name());
                    row.setSource(source);
                    return row;
                })
                .toList();
        sql.batchInsert(rows).execute();
    }

    void addSlot(WorkSlot slot, int version) {
        var last = sql.select(max(WORK_SLOT.ID)).from(WORK_SLOT).fetchSingle().value1();
        sql.insertInto(WORK_SLOT)
                .set(WORK_SLOT.ID, last == null ? 1 : last + 1)
                .set(WORK_SLOT.SINCE_VERSION, version)
                .set(WORK_SLOT.TOWNSHIP, slot.township())
                .set(WORK_SLOT.SEASON_FROM, slot.seasonFrom().toString().substring(2))
                .set(WORK_SLOT.SEASON_TO, slot.seasonTo().toString().substring(2))
                .set(WORK_SLOT.FROM_TIME, slot.from())
                .set(WORK_SLOT.UNTIL_TIME, slot.until())
                .set(WORK_SLOT.EFFECTIVE_ON, slot.effectiveOn())
                .set(WORK_SLOT.ENDS_ON, slot.endsOn())
                .execute();
    }
}
