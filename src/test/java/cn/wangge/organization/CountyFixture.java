package cn.wangge.organization;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A migrated database of its own on one PostgreSQL for all, and the module wired upon it as at a start. */
final class CountyFixture {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = started();

    final DSLContext sql;

    CountyFixture() {
        var name = "county_" + DATABASES.incrementAndGet();
        DSL.using(SERVER.getPostgresDatabase(), SQLDialect.POSTGRES)
                .execute("create database " + name + " template migrated");
        sql = DSL.using(SERVER.getDatabase("postgres", name), SQLDialect.POSTGRES);
    }

    private static EmbeddedPostgres started() {
        try {
            var server = EmbeddedPostgres.builder().start();
            var sql = DSL.using(server.getPostgresDatabase(), SQLDialect.POSTGRES);
            sql.execute("create role wangge_app login");
            sql.execute("create database migrated");
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", "migrated"))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("appRole", "wangge_app"))
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As after a start on that day, Beijing time, with the reference data laid. */
    Started startedOn(String day, boolean demo) {
        var zone = ZoneId.of("Asia/Shanghai");
        var clock = new TurnableClock(Instant.parse(day + "T01:00:00Z"), zone);
        var units = new UnitDirectory(new StoredUnits(sql), clock);
        var people = new PeopleDirectory(new StoredPeople(sql), clock, demo);
        var refresh = new DirectoryRefresh(units, people);
        new OrganizationData(new StoredUnits(sql), new StoredPeople(sql), refresh, demo).load();
        return new Started(units, people, refresh, clock);
    }

    record Started(UnitDirectory units, PeopleDirectory people, DirectoryRefresh refresh, TurnableClock clock) {}

    /** A clock that a test turns on. */
    static final class TurnableClock extends Clock {

        private Instant now;
        private final ZoneId zone;

        TurnableClock(Instant now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void turnTo(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new TurnableClock(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
