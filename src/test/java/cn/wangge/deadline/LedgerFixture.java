package cn.wangge.deadline;

import static cn.wangge.calendar.ClockKind.WORKING_HOURS;
import static cn.wangge.deadline.db.Tables.CASE_DEADLINE;

import cn.wangge.calendar.CalendarFixture;
import cn.wangge.calendar.Limit;
import cn.wangge.calendar.TimeDatabase;
import cn.wangge.calendar.WorkingCalendar;
import cn.wangge.shared.PersonId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;

/** The ledger on a database of its own, under the shipped calendar; counts its statements. */
final class LedgerFixture {

    static final PersonId OPERATOR = new PersonId("operator");
    static final Limit FOUR_HOURS = new Limit(WORKING_HOURS, 4);
    /** Monday, 23 November 2026, 10:00 in Pingyao. */
    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    final TimeDatabase database = new TimeDatabase();
    final WorkingCalendar calendar = CalendarFixture.shipped();
    final AtomicInteger statements = new AtomicInteger();
    final Deadlines deadlines = deadlines(counting(), calendar);

    void empty() {
        statements.set(0);
        for (var table : List.of("recomputation", "deadline_moment", "deadline_interval", "case_deadline")) {
            database.sql().deleteFrom(DSL.table(DSL.name("deadline", table))).execute();
        }
    }

    int open() {
        return database.sql().fetchCount(CASE_DEADLINE, CASE_DEADLINE.STATE.ne("ENDED"));
    }

    private DSLContext counting() {
        var sql = database.sql();
        sql.configuration().set(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.incrementAndGet();
            }
        });
        return sql;
    }

    static Deadlines deadlines(DSLContext sql, WorkingCalendar calendar) {
        var ledger = new Ledger(sql);
        return new LedgerDeadlines(
                ledger,
                new Rounds(sql),
                new Moments(sql),
                new Writing(ledger, calendar),
                calendar,
                id -> new CaseCalendars.Pin(calendar.version(), null),
                new OrderedVersion(sql),
                DeadlinePolicy.sample());
    }

    /** Orders of recomputation under another calendar. */
    static Recomputing recomputing(DSLContext sql, WorkingCalendar calendar) {
        var ledger = new Ledger(sql);
        return new Recomputing(
                new RecomputationTable(sql, new ObjectMapper().findAndRegisterModules()),
                ledger,
                new Writing(ledger, calendar),
                new Foreseeing(ledger, calendar),
                new OrderedVersion(sql),
                calendar);
    }
}
