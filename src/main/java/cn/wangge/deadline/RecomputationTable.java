package cn.wangge.deadline;

import static cn.wangge.deadline.db.Tables.RECOMPUTATION;

import cn.wangge.deadline.Recomputation.Decision;
import cn.wangge.deadline.db.tables.records.RecomputationRecord;
import cn.wangge.shared.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Orders of recomputation in the database. */
@Repository
class RecomputationTable {

    private final DSLContext sql;
    private final ObjectMapper json;

    RecomputationTable(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The newest first. */
    List<Recomputation> all(int most) {
        return sql.selectFrom(RECOMPUTATION)
                .orderBy(RECOMPUTATION.ORDERED_AT.desc())
                .limit(most)
                .fetch(this::told);
    }

    @Nullable
    Recomputation hold(UUID id) {
        return sql.selectFrom(RECOMPUTATION)
                .where(RECOMPUTATION.ID.eq(id))
                .forUpdate()
                .fetchOne(this::told);
    }

    boolean oneWaits() {
        return sql.fetchExists(RECOMPUTATION, RECOMPUTATION.DECISION.isNull());
    }

    void add(UUID id, Foreseen foreseen, String reason, PersonId by, Instant at) {
        sql.insertInto(RECOMPUTATION)
                .set(RECOMPUTATION.ID, id)
                .set(RECOMPUTATION.VERSION, foreseen.version())
                .set(RECOMPUTATION.ORDERED_AT, at)
                .set(RECOMPUTATION.ORDERED_BY, by.value())
                .set(RECOMPUTATION.REASON, reason)
                .set(RECOMPUTATION.FORESEEN, JSONB.valueOf(written(foreseen)))
                .execute();
    }

    void decide(UUID id, Decision decision, PersonId by, Instant at, @Nullable Integer open) {
        sql.update(RECOMPUTATION)
                .set(RECOMPUTATION.DECISION, decision.name())
                .set(RECOMPUTATION.DECIDED_AT, at)
                .set(RECOMPUTATION.DECIDED_BY, by.value())
                .set(RECOMPUTATION.OPEN, open)
                .where(RECOMPUTATION.ID.eq(id))
                .execute();
    }

    /** Adds to what was done, in the transaction that does it. */
    void progress(int version, int computed, int moved) {
        sql.update(RECOMPUTATION)
                .set(RECOMPUTATION.DONE, RECOMPUTATION.DONE.plus(computed))
                .set(RECOMPUTATION.MOVED, RECOMPUTATION.MOVED.plus(moved))
                .where(RECOMPUTATION.VERSION.eq(version), RECOMPUTATION.DECISION.eq("CONFIRMED"))
                .and(RECOMPUTATION.FINISHED_AT.isNull())
                .execute();
    }

    void finish(int version, Instant at) {
        sql.update(RECOMPUTATION)
                .set(RECOMPUTATION.FINISHED_AT, at)
                .where(RECOMPUTATION.VERSION.le(version), RECOMPUTATION.DECISION.eq("CONFIRMED"))
                .and(RECOMPUTATION.FINISHED_AT.isNull())
                .execute();
    }

    private Recomputation told(RecomputationRecord row) {
        return new Recomputation(
                row.getId(),
                row.getVersion(),
                row.getOrderedAt(),
                new PersonId(row.getOrderedBy()),
                row.getReason(),
                foreseen(row.getForeseen()),
                row.getDecision() == null ? null : Decision.valueOf(row.getDecision()),
                row.getDecidedAt(),
                row.getDecidedBy() == null ? null : new PersonId(row.getDecidedBy()),
                row.getOpen(),
                row.getDone(),
                row.getMoved(),
                row.getFinishedAt());
    }

    private Foreseen foreseen(JSONB stored) {
        try {
            return json.readValue(stored.data(), Foreseen.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Foreseen foreseen) {
        try {
            return json.writeValueAsString(foreseen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
