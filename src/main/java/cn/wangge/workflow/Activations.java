package cn.wangge.workflow;

import static cn.wangge.workflow.db.Tables.ACTIVATION;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Which version of each model new work starts on. A shipped model activates itself only where none is
 * active yet, so that an upgrade does not overrule a county's own redesign.
 */
@Repository
class Activations {

    private final DSLContext sql;
    private final Clock clock;
    private final Map<String, String> active = new ConcurrentHashMap<>();

    Activations(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String definition(String name) {
        return active.computeIfAbsent(
                name,
                n -> sql.select(ACTIVATION.DEFINITION_ID)
                        .from(ACTIVATION)
                        .where(ACTIVATION.PROCESS.eq(n))
                        .fetchOptional(ACTIVATION.DEFINITION_ID)
                        .orElseThrow(() -> new IllegalStateException("no active version of " + n)));
    }

    /** What has an active version. */
    Set<String> names() {
        return sql.select(ACTIVATION.PROCESS).from(ACTIVATION).fetchSet(ACTIVATION.PROCESS);
    }

    void activateWhereNoneIs(String name, String definitionId) {
        sql.insertInto(ACTIVATION)
                .set(ACTIVATION.PROCESS, name)
                .set(ACTIVATION.DEFINITION_ID, definitionId)
                .set(ACTIVATION.ACTIVATED_AT, clock.instant())
                .set(ACTIVATION.ACTIVATED_BY, "system")
                .onConflictDoNothing()
                .execute();
    }
}
