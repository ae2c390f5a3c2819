package cn.wangge.catalog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A migrated database with the reference data of this module; the server stops with the tests. */
final class CatalogDatabase {

    /** For tests that only read. */
    static final CatalogDatabase SHARED = new CatalogDatabase();

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final DSLContext sql;

    CatalogDatabase() {
        var owner = startServer();
        sql = DSL.using(owner, SQLDialect.POSTGRES);
        sql.execute("create role wangge_app login");
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", "wangge_app"))
                .load()
                .migrate();
        new CatalogReference(sql).load();
    }

    CurrentCatalog catalogOn(LocalDate day) {
        return new CurrentCatalog(
                new CatalogTables(sql),
                Clock.fixed(day.atTime(10, 0).atZone(ZONE).toInstant(), ZONE));
    }

    private static DataSource startServer() {
        try {
            return EmbeddedPostgres.builder().start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
