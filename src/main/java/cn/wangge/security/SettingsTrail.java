package cn.wangge.security;

import static cn.wangge.security.db.Tables.SETTINGS_ENTRY;

import cn.wangge.organization.Actor;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes down what was changed about units, people, posts and passwords, in the transaction that changes it. */
@Repository
public class SettingsTrail {

    private static final int LONGEST_NOTE = 2000;

    private final DSLContext sql;
    private final Clock clock;

    SettingsTrail(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param action id in the policy file
     * @param kind what was done, one word
     * @param subject code of the unit, id of the person or of the proposal
     * @param note old and new, for people to read
     */
    public void write(Actor actor, String action, String kind, String subject, @Nullable String note) {
        sql.insertInto(SETTINGS_ENTRY)
                .set(SETTINGS_ENTRY.AT, clock.instant())
                .set(SETTINGS_ENTRY.PERSON_ID, actor.id().value())
                .set(SETTINGS_ENTRY.ACTION, action)
                .set(SETTINGS_ENTRY.KIND, kind)
                .set(SETTINGS_ENTRY.SUBJECT, subject)
                .set(
                        SETTINGS_ENTRY.NOTE,
                        note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE))
                .execute();
    }
}
