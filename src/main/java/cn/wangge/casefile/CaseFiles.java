package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;
import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static cn.wangge.casefile.db.Tables.CASE_PHOTO;
import static cn.wangge.casefile.db.Tables.DECISION_MADE;

import cn.wangge.casefile.db.tables.records.CaseFileRecord;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Reads cases and keeps what a command changed: the row, its log entries, its photos and decisions. */
@Repository
class CaseFiles {

    private final DSLContext sql;

    CaseFiles(DSLContext sql) {
        this.sql = sql;
    }

    CaseFile byId(CaseId id) {
        return new CaseFile(sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(id.value()))
                .fetchOptional()
                .orElseThrow(() -> Refusal.unknown("casefile.refusal.unknown")));
    }

    CaseFile byNumber(String number) {
        return new CaseFile(sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(number))
                .fetchOptional()
                .orElseThrow(() -> Refusal.unknown("casefile.refusal.unknown")));
    }

    void open(CaseFile theCase) {
        sql.executeInsert(theCase.row());
        theCase.row().changed(false);
    }

    /** Writes what the command changed, once; a change by somebody else meanwhile is noticed. */
    void keep(CaseFile theCase) {
        var writes = new ArrayList<Query>();
        appendLog(theCase, writes);
        appendPhotos(theCase, writes);
        appendDecisions(theCase, writes);
        var row = theCase.row();
        if (row.changed()) update(row);
        if (writes.size() == 1) writes.get(0).execute();
        else if (!writes.isEmpty()) sql.batch(writes).execute();
    }

    private void update(CaseFileRecord row) {
        var seen = row.getVersion();
        row.setVersion(seen + 1);
        row.changed(CASE_FILE.ID, false);
        var rows = sql.update(CASE_FILE)
                .set(row)
                .where(CASE_FILE.ID.eq(row.getId()), CASE_FILE.VERSION.eq(seen))
                .execute();
        if (rows == 0) throw new OptimisticLockingFailureException("case changed meanwhile: " + row.getNumber());
        row.changed(false);
    }

    private void appendLog(CaseFile theCase, List<Query> writes) {
        var row = theCase.row();
        for (var entry : theCase.entries()) {
            var sequence = row.getLogSequence() + 1;
            var note = entry.note().toString();
            var hash = LogChain.next(
                    row.getLogHash(),
                    row.getId(),
                    sequence,
                    entry.at(),
                    entry.step(),
                    entry.kind(),
                    entry.action(),
                    entry.actor().id().value(),
                    entry.actor().name(),
                    note,
                    entry.item());
            writes.add(sql.insertInto(CASE_LOG)
                    .set(CASE_LOG.CASE_ID, row.getId())
                    .set(CASE_LOG.SEQUENCE, sequence)
                    .set(CASE_LOG.AT, entry.at())
                    .set(CASE_LOG.STEP, entry.step())
                    .set(CASE_LOG.KIND, entry.kind().name())
                    .set(CASE_LOG.ACTION, entry.action())
                    .set(CASE_LOG.ACTOR_ID, entry.actor().id().value())
                    .set(CASE_LOG.ACTOR_NAME, entry.actor().name())
                    .set(CASE_LOG.NOTE, note)
                    .set(CASE_LOG.ITEM_ID, entry.item())
                    .set(CASE_LOG.HASH, hash));
            row.setLogSequence(sequence);
            row.setLogHash(hash);
        }
        theCase.entries().clear();
    }

    private void appendPhotos(CaseFile theCase, List<Query> writes) {
        for (var photo : theCase.photos()) {
            writes.add(sql.insertInto(CASE_PHOTO)
                    .set(CASE_PHOTO.CASE_ID, theCase.row().getId())
                    .set(CASE_PHOTO.PHOTO_ID, photo.photo().value())
                    .set(CASE_PHOTO.KIND, photo.kind().name())
                    .set(CASE_PHOTO.ADDED_BY, photo.by().value())
                    .set(CASE_PHOTO.ADDED_AT, photo.at())
                    .onConflictDoNothing());
        }
        theCase.photos().clear();
    }

    private void appendDecisions(CaseFile theCase, List<Query> writes) {
        for (var made : theCase.decisions()) {
            writes.add(sql.insertInto(DECISION_MADE)
                    .set(DECISION_MADE.CASE_ID, theCase.row().getId())
                    .set(
                            DECISION_MADE.SEQUENCE,
                            sql.select(org.jooq
                                            .impl
                                            .DSL
                                            .coalesce(org.jooq.impl.DSL.max(DECISION_MADE.SEQUENCE), 0)
                                            .plus(1))
                                    .from(DECISION_MADE)
                                    .where(DECISION_MADE.CASE_ID.eq(
                                            theCase.row().getId()))
                                    .asField())
                    .set(DECISION_MADE.DECISION, made.decision())
                    .set(DECISION_MADE.RULE_ID, made.ruleId())
                    .set(DECISION_MADE.REASON, made.reason())
                    .set(DECISION_MADE.OUTCOME, JSONB.valueOf(made.outcome()))
                    .set(DECISION_MADE.MADE_AT, made.at()));
        }
        theCase.decisions().clear();
    }
}
