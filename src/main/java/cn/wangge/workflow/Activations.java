package cn.wangge.workflow;

import static cn.wangge.workflow.db.Tables.ACTIVATION;

import cn.wangge.shared.PersonId;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.scheduling.annotation.Scheduled;
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

    /** Whether new work of that name starts on that version, asked anew. */
    boolean isActive(String name, String definitionId) {
        return sql.fetchExists(ACTIVATION, ACTIVATION.PROCESS.eq(name).and(ACTIVATION.DEFINITION_ID.eq(definitionId)));
    }

    /** New work starts on that version from now on. */
    void activate(String name, String definitionId, PersonId by) {
        var now = clock.instant();
        sql.insertInto(ACTIVATION)
                .set(ACTIVATION.PROCESS, name)
                .set(ACTIVATION.DEFINITION_ID, definitionId)
                .set(ACTIVATION.ACTIVATED_AT, now)
                .set(ACTIVATION.ACTIVATED_BY, by.value())
                .onConflict(ACTIVATION.PROCESS)
                .doUpdate()
                .set(ACTIVATION.DEFINITION_ID, definitionId)
                .set(ACTIVATION.ACTIVATED_AT, now)
                .set(ACTIVATION.ACTIVATED_BY, by.value())
                .execute();
        forget();
    }

    /** Another node may have activated something. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void forget() {
        active.clear();
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
