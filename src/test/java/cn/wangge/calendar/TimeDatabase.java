package cn.wangge.calendar;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A PostgreSQL with the migrated schemas and the shipped calendar, used as the application's role uses it. */
public final class TimeDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final HikariDataSource application = new HikariDataSource();

    public TimeDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role wangge_app login");
        }
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", "wangge_app"))
                .load()
                .migrate();
        application.setJdbcUrl(server.getJdbcUrl("wangge_app", "postgres"));
        application.setMaximumPoolSize(4);
        new CalendarReferenceData(new Editions(sql()), Clock.systemUTC()).load();
    }

    public DSLContext sql() {
        return DSL.using(application, SQLDialect.POSTGRES);
    }

    public Connection connection() throws SQLException {
        return application.getConnection();
    }

    @Override
    public void close() throws IOException {
        application.close();
        server.close();
    }
}
