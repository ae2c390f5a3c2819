package cn.wangge.security.settings;

import static cn.wangge.security.db.Tables.IMPORT_DRAFT;

import cn.wangge.organization.Actor;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Uploaded tables between the look and the decision; whoever uploaded one decides about it. */
@Repository
class Imports {

    /** How long a table waits for its decision. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int LONGEST_NAME = 120;

    /** A table that was uploaded. */
    record Draft(UUID id, TableKind kind, String fileName, Sheet sheet, boolean taken) {}

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(DSLContext sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    UUID keep(TableKind kind, Actor actor, String fileName, Sheet sheet) {
        var now = clock.instant();
        sql.deleteFrom(IMPORT_DRAFT)
                .where(IMPORT_DRAFT.MADE_AT.lt(now.minus(KEPT)))
                .execute();
        var id = UUID.randomUUID();
        sql.insertInto(IMPORT_DRAFT)
                .set(IMPORT_DRAFT.ID, id)
                .set(IMPORT_DRAFT.KIND, kind.name())
                .set(IMPORT_DRAFT.MADE_AT, now)
                .set(IMPORT_DRAFT.MADE_BY, actor.id().value())
                .set(IMPORT_DRAFT.FILE_NAME, shortened(fileName))
                .set(IMPORT_DRAFT.SHEET, JSONB.valueOf(written(sheet)))
                .execute();
        return id;
    }

    Draft get(UUID id, PersonId actor) {
        return read(id, actor).orElseThrow(() -> Refusal.unknown("settings.refusal.no-draft"));
    }

    /** Marks it as taken over; refused when it was already. */
    void take(UUID id) {
        var taken = sql.update(IMPORT_DRAFT)
                .set(IMPORT_DRAFT.TAKEN_AT, clock.instant())
                .where(IMPORT_DRAFT.ID.eq(id), IMPORT_DRAFT.TAKEN_AT.isNull())
                .execute();
        if (taken == 0) throw Refusal.conflict("settings.refusal.draft-taken");
    }

    private Optional<Draft> read(UUID id, PersonId actor) {
        return sql.select(
                        IMPORT_DRAFT.ID,
                        IMPORT_DRAFT.KIND.convertFrom(TableKind::valueOf),
                        IMPORT_DRAFT.FILE_NAME,
                        IMPORT_DRAFT.SHEET.convertFrom(this::sheet),
                        IMPORT_DRAFT.TAKEN_AT.isNotNull())
                .from(IMPORT_DRAFT)
                .where(IMPORT_DRAFT.ID.eq(id), IMPORT_DRAFT.MADE_BY.eq(actor.value()))
                .fetchOptional(Records.mapping(Draft::new));
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("\\p{Cntrl}|[\\p{Cs}]", "");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    private Sheet sheet(JSONB stored) {
        try {
            return json.readValue(stored.data(), Sheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Sheet sheet) {
        try {
            return json.writeValueAsString(sheet).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
