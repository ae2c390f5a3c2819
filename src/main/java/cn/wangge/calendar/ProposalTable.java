package cn.wangge.calendar;

import static cn.wangge.calendar.db.Tables.PROPOSAL;

import cn.wangge.calendar.CalendarProposal.Decision;
import cn.wangge.calendar.db.tables.records.ProposalRecord;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Proposals in the database. */
@Repository
class ProposalTable {

    /** How long a draft that was only looked at is kept. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** What a proposal brings: days, or hours. */
    record Content(
            List<HolidayNotices.Day> days,
            Set<Integer> covered,
            @Nullable SlotPlan plan) {}

    private final DSLContext sql;
    private final ObjectMapper json;

    ProposalTable(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    UUID add(Content content, String source, int base, PersonId by, Instant at) {
        sql.deleteFrom(PROPOSAL)
                .where(PROPOSAL.OFFERED_AT.isNull(), PROPOSAL.DECISION.isNull(), PROPOSAL.MADE_AT.lt(at.minus(KEPT)))
                .execute();
        var plan = content.plan();
        var township = plan == null ? null : plan.township();
        var id = UUID.randomUUID();
        sql.insertInto(PROPOSAL)
                .set(PROPOSAL.ID, id)
                .set(PROPOSAL.KIND, plan == null ? "HOLIDAYS" : "SLOTS")
                .set(PROPOSAL.TOWNSHIP, township == null ? null : township.value())
                .set(PROPOSAL.SOURCE, source)
                .set(PROPOSAL.CONTENT, JSONB.valueOf(written(content)))
                .set(PROPOSAL.BASE, base)
                .set(PROPOSAL.MADE_AT, at)
                .set(PROPOSAL.MADE_BY, by.value())
                .execute();
        return id;
    }

    /** Held until the transaction ends; refuses where there is none, or it is decided. */
    ProposalRecord hold(UUID id) {
        var row = sql.selectFrom(PROPOSAL).where(PROPOSAL.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refusal.unknown("calendar.refusal.no-proposal");
        if (row.getDecision() != null) throw Refusal.conflict("calendar.refusal.decided");
        return row;
    }

    ProposalRecord find(UUID id) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> Refusal.unknown("calendar.refusal.no-proposal"));
    }

    List<ProposalRecord> waiting() {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.DECISION.isNull(), PROPOSAL.OFFERED_AT.isNotNull())
                .orderBy(PROPOSAL.MADE_AT, PROPOSAL.ID)
                .fetch();
    }

    List<ProposalRecord> decided(int most) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.DECISION.isNotNull())
                .orderBy(PROPOSAL.DECIDED_AT.desc())
                .limit(most)
                .fetch();
    }

    void offer(UUID id, Instant at) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.OFFERED_AT, at)
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    void decide(UUID id, Decision decision, PersonId by, Instant at, int base, @Nullable Integer version) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.DECISION, decision.name())
                .set(PROPOSAL.DECIDED_AT, at)
                .set(PROPOSAL.DECIDED_BY, by.value())
                .set(PROPOSAL.BASE, base)
                .set(PROPOSAL.VERSION, version)
                .where(PROPOSAL.ID.eq(id))
                .execute();
    }

    Content content(ProposalRecord row) {
        try {
            return json.readValue(row.getContent().data(), Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
