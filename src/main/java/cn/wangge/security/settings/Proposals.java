package cn.wangge.security.settings;

import static cn.wangge.security.db.Tables.PROPOSAL;

import cn.wangge.shared.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The table of changes that wait for a second administrator. */
@Repository
class Proposals {

    /** Changes proposed together, to be confirmed together. */
    record Proposal(UUID id, Instant madeAt, PersonId madeBy, List<Change> changes) {}

    enum Decision {
        CONFIRMED,
        REFUSED,
        WITHDRAWN
    }

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;
    private final Clock clock;

    Proposals(DSLContext sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    UUID add(PersonId by, List<Change> changes) {
        var id = UUID.randomUUID();
        sql.insertInto(PROPOSAL)
                .set(PROPOSAL.ID, id)
                .set(PROPOSAL.MADE_AT, clock.instant())
                .set(PROPOSAL.MADE_BY, by.value())
                .set(PROPOSAL.CHANGES, JSONB.valueOf(written(changes)))
                .execute();
        return id;
    }

    /** Those that nobody has decided, the oldest first. */
    List<Proposal> open() {
        return read(PROPOSAL.DECISION.isNull());
    }

    Optional<Proposal> find(UUID id) {
        return read(PROPOSAL.ID.eq(id).and(PROPOSAL.DECISION.isNull())).stream().findFirst();
    }

    /** False when somebody else has decided it meanwhile. */
    boolean decide(UUID id, Decision decision, PersonId by) {
        return sql.update(PROPOSAL)
                        .set(PROPOSAL.DECISION, decision.name())
                        .set(PROPOSAL.DECIDED_AT, clock.instant())
                        .set(PROPOSAL.DECIDED_BY, by.value())
                        .where(PROPOSAL.ID.eq(id), PROPOSAL.DECISION.isNull())
                        .execute()
                == 1;
    }

    private List<Proposal> read(Condition condition) {
        return sql.select(
                        PROPOSAL.ID,
                        PROPOSAL.MADE_AT,
                        PROPOSAL.MADE_BY.convertFrom(PersonId::new),
                        PROPOSAL.CHANGES.convertFrom(this::changes))
                .from(PROPOSAL)
                .where(condition)
                .orderBy(PROPOSAL.MADE_AT, PROPOSAL.ID)
                .fetch(Records.mapping(Proposal::new));
    }

    private List<Change> changes(JSONB stored) {
        try {
            return json.readValue(stored.data(), CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(List<Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
