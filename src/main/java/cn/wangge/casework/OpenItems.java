package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.ANSWER;
import static cn.wangge.casework.db.Tables.WORKLIST;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import cn.wangge.casework.db.tables.records.AnswerRecord;
import cn.wangge.organization.Post;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The rows of single items and the answers given to them. */
@Repository
class OpenItems {

    /** Beyond that many answers to one case the list of the latest cases gets shorter. */
    private static final int MOST_OF_ONE_CASE = 10;

    private final DSLContext sql;
    private final ObjectMapper json;

    OpenItems(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<OpenItem> find(ItemId id) {
        return sql.selectFrom(WORKLIST).where(WORKLIST.ITEM_ID.eq(id.value())).fetchOptional(OpenItems::item);
    }

    /** An item with the parts that its case has had so far: anybody's, and those of one person. */
    record Held(OpenItem item, Set<String> parts, Set<String> own) {}

    /** Reads the item and holds it for this transaction, so that it is claimed and answered once. */
    Optional<Held> hold(ItemId id, PersonId person) {
        var ofCase = ANSWER.CASE_ID.eq(WORKLIST.CASE_ID);
        var parts = array(select(ANSWER.PART).from(ANSWER).where(ofCase)).as("parts");
        var own = array(select(ANSWER.PART).from(ANSWER).where(ofCase, ANSWER.ANSWERED_BY.eq(person.value())))
                .as("own");
        return sql.select(WORKLIST.asterisk(), parts, own)
                .from(WORKLIST)
                .where(WORKLIST.ITEM_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(row -> new Held(
                        item(row), Set.copyOf(Arrays.asList(row.get(parts))), Set.copyOf(Arrays.asList(row.get(own)))));
    }

    List<OpenItem> ofCase(CaseId id) {
        return where(WORKLIST.CASE_ID.eq(id.value()));
    }

    Optional<OpenItem> ofTask(CaseId id, String taskKey) {
        return where(WORKLIST.CASE_ID.eq(id.value()).and(WORKLIST.TASK_KEY.eq(taskKey))).stream()
                .findFirst();
    }

    private List<OpenItem> where(Condition condition) {
        return sql.selectFrom(WORKLIST)
                .where(condition)
                .orderBy(WORKLIST.OPENED_AT, WORKLIST.ITEM_ID)
                .fetch(OpenItems::item);
    }

    void claim(ItemId id, PersonId by, Instant at) {
        sql.update(WORKLIST)
                .set(WORKLIST.CLAIMED_BY, by.value())
                .set(WORKLIST.CLAIMED_AT, at)
                .where(WORKLIST.ITEM_ID.eq(id.value()))
                .execute();
    }

    void release(ItemId id) {
        sql.update(WORKLIST)
                .setNull(WORKLIST.CLAIMED_BY)
                .setNull(WORKLIST.CLAIMED_AT)
                .where(WORKLIST.ITEM_ID.eq(id.value()))
                .execute();
    }

    void keep(Answer answer, CaseId caseId) {
        sql.insertInto(ANSWER)
                .set(ANSWER.ITEM_ID, answer.itemId())
                .set(ANSWER.CASE_ID, caseId.value())
                .set(ANSWER.TASK_KEY, answer.taskKey())
                .set(ANSWER.PART, answer.part())
                .set(ANSWER.DECISION, answer.decision())
                .set(ANSWER.FIELDS, JSONB.valueOf(write(answer.fields())))
                .set(ANSWER.ANSWERED_BY, answer.by().value())
                .set(ANSWER.ANSWERED_AT, answer.at())
                .set(ANSWER.MODEL_REF, answer.modelRef())
                .execute();
    }

    List<Answer> answers(CaseId id) {
        return sql.selectFrom(ANSWER)
                .where(ANSWER.CASE_ID.eq(id.value()))
                .orderBy(ANSWER.ANSWERED_AT)
                .fetch(this::answer);
    }

    /** What was answered to an item that is no longer open. */
    Optional<Kept> answered(ItemId id) {
        return sql.selectFrom(ANSWER)
                .where(ANSWER.ITEM_ID.eq(id.value()))
                .fetchOptional(row -> new Kept(new CaseId(row.getCaseId()), answer(row)));
    }

    /** An answer with its case. */
    record Kept(CaseId caseId, Answer answer) {}

    /** The latest answer of a person to each of the cases answered last, the latest first. */
    List<Kept> latest(PersonId person, int limit) {
        var recent = sql.selectFrom(ANSWER)
                .where(ANSWER.ANSWERED_BY.eq(person.value()))
                .orderBy(ANSWER.ANSWERED_AT.desc(), ANSWER.ITEM_ID)
                .limit(limit * MOST_OF_ONE_CASE)
                .fetch(row -> new Kept(new CaseId(row.getCaseId()), answer(row)));
        var seen = new HashSet<CaseId>();
        return recent.stream()
                .filter(kept -> seen.add(kept.caseId()))
                .limit(limit)
                .toList();
    }

    private Answer answer(AnswerRecord row) {
        return new Answer(
                row.getItemId(),
                row.getTaskKey(),
                row.getPart(),
                row.getDecision(),
                read(row.getFields()),
                new PersonId(row.getAnsweredBy()),
                row.getAnsweredAt(),
                null,
                row.getModelRef());
    }

    static OpenItem item(Record row) {
        var unit = row.get(WORKLIST.UNIT_CODE);
        return new OpenItem(
                row.get(WORKLIST.ITEM_ID),
                new CaseId(row.get(WORKLIST.CASE_ID)),
                row.get(WORKLIST.ENGINE_REF),
                row.get(WORKLIST.MODEL_REF),
                row.get(WORKLIST.TASK_KEY),
                Post.valueOf(row.get(WORKLIST.ROLE)),
                new GridCode(row.get(WORKLIST.AREA_CODE)),
                unit == null ? null : new UnitId(unit),
                row.get(WORKLIST.CLAIMED_BY),
                row.get(WORKLIST.CLAIMED_AT),
                row.get(WORKLIST.STEP),
                row.get(WORKLIST.YELLOW_AT),
                row.get(WORKLIST.RED_AT));
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(JSONB fields) {
        try {
            return json.readValue(fields.data(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
