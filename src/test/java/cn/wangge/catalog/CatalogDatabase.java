package cn.wangge.catalog;

import cn.wangge.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;

/** A database with the reference data of this module. */
final class CatalogDatabase {

    /** For tests that only read. */
    static final CatalogDatabase SHARED = new CatalogDatabase();

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final DSLContext sql = new TestDatabase().sql();

    CatalogDatabase() {
        new CatalogReference(sql).load();
    }

    CurrentCatalog catalogOn(LocalDate day) {
        return new CurrentCatalog(
                new CatalogTables(sql),
                Clock.fixed(day.atTime(10, 0).atZone(ZONE).toInstant(), ZONE));
    }
}
