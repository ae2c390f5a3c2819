package cn.wangge.calendar;

import cn.wangge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.jooq.DSLContext;

/** A database with the shipped calendar, used as the application's role uses it. */
public final class TimeDatabase {

    private final TestDatabase database = new TestDatabase();

    public TimeDatabase() {
        new CalendarReferenceData(new Editions(sql()), Clock.systemUTC()).load();
    }

    public DSLContext sql() {
        return database.sql();
    }

    public Connection connection() throws SQLException {
        return database.application().getConnection();
    }
}
