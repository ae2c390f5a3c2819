package cn.wangge.workflow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Lays the engine's tables with the engine's own scripts, as the owner: the application's role may not
 * change tables, so the engine never updates its schema itself.
 */
class EngineTables implements JavaMigration {

    private static final String[] PARTS = {
        "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history"
    };

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261123.1080");
    }

    @Override
    public String getDescription() {
        return "create engine tables";
    }

    @Override
    public Integer getChecksum() {
        return ProcessEngineConfigurationImpl.class.getPackage().getName().hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (var part : PARTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
    }
}
