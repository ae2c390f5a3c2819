package cn.wangge.duty;

import static cn.wangge.duty.db.Tables.HANDOVER;
import static cn.wangge.duty.db.Tables.HANDOVER_SIGNATURE;
import static cn.wangge.duty.db.Tables.HANDOVER_SNAPSHOT;
import static cn.wangge.duty.db.Tables.UNSIGNED_TOLD;

import cn.wangge.casefile.Acting;
import cn.wangge.duty.db.tables.HandoverSignature;
import cn.wangge.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The handovers with their signatures and snapshots. */
@Repository
class HandoverBook {

    private static final HandoverSignature OUT = HANDOVER_SIGNATURE.as("outgoing");
    private static final HandoverSignature IN = HANDOVER_SIGNATURE.as("incoming");

    private final DSLContext sql;
    private final Acting acting;
    private final DutySettings settings;

    HandoverBook(DSLContext sql, Acting acting, DutySettings settings) {
        this.sql = sql;
        this.acting = acting;
        this.settings = settings;
    }

    /** What was signed, exactly. */
    record Snapshot(String content, String hash) {}

    enum Side {
        OUT,
        IN
    }

    /** Begins the handover of a shift, or finds the one that is under way. */
    UUID open(Shift shift) {
        sql.insertInto(HANDOVER)
                .set(HANDOVER.ID, UUID.randomUUID())
                .set(HANDOVER.ON_DAY, shift.day())
                .set(HANDOVER.SHIFT, shift.id())
                .set(HANDOVER.BEGINS_AT, shift.from())
                .set(HANDOVER.ENDS_AT, shift.until())
                .set(HANDOVER.OPENED_BY, acting.actor().id().value())
                .set(HANDOVER.OPENED_AT, acting.at())
                .onConflictDoNothing()
                .execute();
        return find(shift).orElseThrow().id();
    }

    Optional<Handover> find(UUID id) {
        return handovers().where(HANDOVER.ID.eq(id)).fetchOptional(this::handover);
    }

    Optional<Handover> find(Shift shift) {
        return handovers()
                .where(HANDOVER.ON_DAY.eq(shift.day()), HANDOVER.SHIFT.eq(shift.id()))
                .fetchOptional(this::handover);
    }

    List<Handover> since(LocalDate day) {
        return handovers().where(HANDOVER.ON_DAY.ge(day)).fetch(this::handover);
    }

    /** The latest shift first. */
    List<Handover> page(int first, int size) {
        return handovers()
                .orderBy(HANDOVER.BEGINS_AT.desc(), HANDOVER.ID)
                .offset(first)
                .limit(size)
                .fetch(this::handover);
    }

    int count() {
        return sql.fetchCount(HANDOVER);
    }

    /** Keeps two from signing at once. */
    void hold(UUID id) {
        sql.select(HANDOVER.ID)
                .from(HANDOVER)
                .where(HANDOVER.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    void note(UUID id, String notes) {
        sql.update(HANDOVER)
                .set(HANDOVER.NOTES, notes)
                .where(HANDOVER.ID.eq(id))
                .execute();
    }

    void keep(UUID id, Snapshot snapshot) {
        sql.insertInto(HANDOVER_SNAPSHOT)
                .set(HANDOVER_SNAPSHOT.HANDOVER_ID, id)
                .set(HANDOVER_SNAPSHOT.CONTENT, snapshot.content())
                .set(HANDOVER_SNAPSHOT.HASH, snapshot.hash())
                .set(HANDOVER_SNAPSHOT.TAKEN_AT, acting.at())
                .execute();
    }

    Optional<Snapshot> snapshot(UUID id) {
        return sql.select(HANDOVER_SNAPSHOT.CONTENT, HANDOVER_SNAPSHOT.HASH)
                .from(HANDOVER_SNAPSHOT)
                .where(HANDOVER_SNAPSHOT.HANDOVER_ID.eq(id))
                .fetchOptional(row -> new Snapshot(row.value1(), row.value2()));
    }

    void sign(UUID id, Side side, boolean substitute, String hash) {
        sql.insertInto(HANDOVER_SIGNATURE)
                .set(HANDOVER_SIGNATURE.HANDOVER_ID, id)
                .set(HANDOVER_SIGNATURE.SIDE, side.name())
                .set(HANDOVER_SIGNATURE.PERSON_ID, acting.actor().id().value())
                .set(HANDOVER_SIGNATURE.SUBSTITUTE, substitute)
                .set(HANDOVER_SIGNATURE.SIGNED_AT, acting.at())
                .set(HANDOVER_SIGNATURE.HASH, hash)
                .execute();
    }

    /** Whether the director had not been told of that shift before. */
    boolean tellOnce(Shift shift) {
        return sql.insertInto(UNSIGNED_TOLD)
                        .set(UNSIGNED_TOLD.ON_DAY, shift.day())
                        .set(UNSIGNED_TOLD.SHIFT, shift.id())
                        .set(UNSIGNED_TOLD.TOLD_AT, acting.at())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private SelectOnConditionStep<Record> handovers() {
        return sql.select(HANDOVER.asterisk(), OUT.asterisk(), IN.asterisk())
                .from(HANDOVER)
                .leftJoin(OUT)
                .on(side(OUT, Side.OUT))
                .leftJoin(IN)
                .on(side(IN, Side.IN));
    }

    private static Condition side(HandoverSignature signature, Side side) {
        return signature.HANDOVER_ID.eq(HANDOVER.ID).and(signature.SIDE.eq(side.name()));
    }

    private Handover handover(Record row) {
        return new Handover(
                row.get(HANDOVER.ID),
                shift(row),
                new PersonId(row.get(HANDOVER.OPENED_BY)),
                row.get(HANDOVER.NOTES),
                signature(row, OUT),
                signature(row, IN));
    }

    /** With the times that it had; the settings may say others by now. */
    private Shift shift(Record row) {
        var id = row.get(HANDOVER.SHIFT);
        var times = settings.shifts().stream().filter(t -> t.id().equals(id)).findFirst();
        return new Shift(
                row.get(HANDOVER.ON_DAY),
                id,
                times.map(DutySettings.Times::name).orElse(id),
                times.map(DutySettings.Times::nameEn).orElse(id),
                row.get(HANDOVER.BEGINS_AT),
                row.get(HANDOVER.ENDS_AT),
                times.map(DutySettings.Times::alone).orElse(false));
    }

    private static Handover.@Nullable Signature signature(Record row, HandoverSignature signature) {
        var person = row.get(signature.PERSON_ID);
        if (person == null) return null;
        return new Handover.Signature(
                new PersonId(person), row.get(signature.SUBSTITUTE), row.get(signature.SIGNED_AT));
    }
}
