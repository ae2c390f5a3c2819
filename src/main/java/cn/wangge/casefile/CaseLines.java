package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;
import static cn.wangge.casefile.db.Tables.CASE_LOG;
import static cn.wangge.casefile.db.Tables.CASE_PHOTO;
import static cn.wangge.casefile.db.Tables.DECISION_MADE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.wangge.casefile.CaseFile.Made;
import cn.wangge.casefile.CaseFile.PendingPhoto;
import cn.wangge.casefile.db.tables.records.CaseLogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;

/** What is added to a case: parts of the statement that writes its row, and nothing where that finds none. */
final class CaseLines {

    private final DSLContext sql;

    CaseLines(DSLContext sql) {
        this.sql = sql;
    }

    /** The entries that are due, chained to the last; the head of the chain goes into the row. */
    static List<CaseLogRecord> entries(CaseFile theCase) {
        var row = theCase.row();
        var lines = new ArrayList<CaseLogRecord>();
        for (var entry : theCase.entries()) {
            var line = new CaseLogRecord();
            line.setSequence(row.getLogSequence() + 1);
            line.setAt(entry.at());
            line.setStep(entry.step());
            line.setKind(entry.kind().name());
            line.setAction(entry.action());
            line.setActorId(entry.actor().id().value());
            line.setActorName(entry.actor().name());
            line.setNote(entry.note().toString());
            line.setItemId(entry.item());
            line.setHash(LogChain.next(
                    row.getLogHash(),
                    row.getId(),
                    line.getSequence(),
                    entry.at(),
                    entry.step(),
                    entry.kind(),
                    entry.action(),
                    line.getActorId(),
                    line.getActorName(),
                    line.getNote(),
                    entry.item()));
            row.setLogSequence(line.getSequence());
            row.setLogHash(line.getHash());
            lines.add(line);
        }
        return lines;
    }

    CommonTableExpression<?> log(CommonTableExpression<?> kept, List<CaseLogRecord> entries) {
        var columns = List.of(
                CASE_LOG.SEQUENCE,
                CASE_LOG.AT,
                CASE_LOG.STEP,
                CASE_LOG.KIND,
                CASE_LOG.ACTION,
                CASE_LOG.ACTOR_ID,
                CASE_LOG.ACTOR_NAME,
                CASE_LOG.NOTE,
                CASE_LOG.ITEM_ID,
                CASE_LOG.HASH);
        var all = new ArrayList<Field<?>>(List.of(CASE_LOG.CASE_ID));
        all.addAll(columns);
        return name("logged")
                .as(sql.insertInto(CASE_LOG, all)
                        .select(rows(
                                kept,
                                entries,
                                (entry, place) -> columns.stream()
                                        .<SelectField<?>>map(column -> bound(column, entry))
                                        .toList()))
                        .returningResult(CASE_LOG.SEQUENCE));
    }

    private static <T> Field<T> bound(Field<T> column, Record row) {
        return val(row.get(column), column);
    }

    CommonTableExpression<?> photos(CommonTableExpression<?> kept, List<PendingPhoto> photos) {
        return name("photographed")
                .as(sql.insertInto(
                                CASE_PHOTO,
                                List.of(
                                        CASE_PHOTO.CASE_ID,
                                        CASE_PHOTO.PHOTO_ID,
                                        CASE_PHOTO.KIND,
                                        CASE_PHOTO.ADDED_BY,
                                        CASE_PHOTO.ADDED_AT))
                        .select(rows(
                                kept,
                                photos,
                                (photo, place) -> List.of(
                                        val(photo.photo().value()),
                                        val(photo.kind().name()),
                                        val(photo.by().value()),
                                        val(photo.at()))))
                        .onConflictDoNothing()
                        .returningResult(CASE_PHOTO.PHOTO_ID));
    }

    CommonTableExpression<?> decisions(CommonTableExpression<?> kept, List<Made> decisions) {
        var last = field(select(coalesce(max(DECISION_MADE.SEQUENCE), inline(0)))
                .from(DECISION_MADE)
                .where(DECISION_MADE.CASE_ID.eq(kept.field(CASE_FILE.ID))));
        return name("decided")
                .as(sql.insertInto(
                                DECISION_MADE,
                                List.of(
                                        DECISION_MADE.CASE_ID,
                                        DECISION_MADE.SEQUENCE,
                                        DECISION_MADE.DECISION,
                                        DECISION_MADE.RULE_ID,
                                        DECISION_MADE.REASON,
                                        DECISION_MADE.OUTCOME,
                                        DECISION_MADE.MADE_AT))
                        .select(rows(
                                kept,
                                decisions,
                                (made, place) -> List.of(
                                        last.plus(inline(place + 1)),
                                        val(made.decision()),
                                        val(made.ruleId()),
                                        val(made.reason()),
                                        val(JSONB.valueOf(made.outcome())),
                                        val(made.at()))))
                        .returningResult(DECISION_MADE.SEQUENCE));
    }

    /** One row for each thing, with the id of the case in front. */
    private static <T> Select<Record> rows(
            CommonTableExpression<?> kept,
            List<T> things,
            BiFunction<T, Integer, List<? extends SelectField<?>>> values) {
        Select<Record> rows = null;
        for (var place = 0; place < things.size(); place++) {
            var fields = new ArrayList<SelectField<?>>(List.of(kept.field(CASE_FILE.ID)));
            fields.addAll(values.apply(things.get(place), place));
            var next = select(fields).from(kept);
            rows = rows == null ? next : rows.unionAll(next);
        }
        return Objects.requireNonNull(rows);
    }
}
