package cn.wangge.bulletin;

import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.quartz.Scheduler;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Lays the tables of Quartz with its own script, as the owner: the application's role may not change tables. */
@Component
class QuartzTables implements JavaMigration {

    private static final String SCRIPT = "org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261126.1600");
    }

    @Override
    public String getDescription() {
        return "create tables of quartz";
    }

    @Override
    public Integer getChecksum() {
        return Scheduler.class.getName().hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var script = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        // The transaction is the migration's to end; and what is there already is not for it to throw away.
        var creating = script.replaceAll("(?im)^\\s*(commit|drop table[^;]*);", "");
        ScriptUtils.executeSqlScript(
                context.getConnection(), new ByteArrayResource(creating.getBytes(StandardCharsets.UTF_8)));
    }
}
