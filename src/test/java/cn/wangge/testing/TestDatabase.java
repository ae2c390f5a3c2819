package cn.wangge.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A migrated database for one test class, copied from a template on the one PostgreSQL of this JVM. Its
 * roles are those of the product; the engine's tables are not in it. Everything goes with the JVM.
 */
public final class TestDatabase {

    public static final String OWNER = "wangge_owner";
    public static final String APPLICATION = "wangge_app";

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = migrated();

    private final String name = "copy_" + COPIES.incrementAndGet();
    private final DataSource application;

    public TestDatabase() {
        DSL.using(SERVER.getPostgresDatabase(), SQLDialect.POSTGRES)
                .execute("create database " + name + " template " + TEMPLATE + " owner " + OWNER);
        application = pool(url(APPLICATION));
    }

    public String url(String role) {
        return SERVER.getJdbcUrl(role, name);
    }

    /** A few connections of the application's role, which may not change the schema. */
    public DataSource application() {
        return application;
    }

    /** SQL of the application's role. */
    public DSLContext sql() {
        return DSL.using(application, SQLDialect.POSTGRES);
    }

    /** SQL of the owner, each statement on a connection of its own. */
    public DSLContext owner() {
        return DSL.using(SERVER.getDatabase(OWNER, name), SQLDialect.POSTGRES);
    }

    private static DataSource pool(String url) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(4);
        settings.setMinimumIdle(0);
        return new HikariDataSource(settings);
    }

    private static EmbeddedPostgres migrated() {
        try {
            var server = EmbeddedPostgres.builder().start();
            var sql = DSL.using(server.getPostgresDatabase(), SQLDialect.POSTGRES);
            sql.execute("create role " + OWNER + " login createrole");
            sql.execute("create role " + APPLICATION + " login");
            sql.execute("create database " + TEMPLATE + " owner " + OWNER);
            Flyway.configure()
                    .dataSource(server.getDatabase(OWNER, TEMPLATE))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("appRole", APPLICATION))
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
