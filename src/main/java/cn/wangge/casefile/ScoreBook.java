package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.SCORE_ENTRY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What a closed case counts for its unit; entered once, by the step of evaluation. */
@Component
public class ScoreBook {

    private final DSLContext sql;

    ScoreBook(DSLContext sql) {
        this.sql = sql;
    }

    /** A score entry as shown with a closed case. */
    public record Entry(String subject, String subjectCode, String indicator, int value) {}

    public void enter(CaseFacts facts, boolean inTime, Instant at) {
        var unit = facts.responsibleUnit();
        if (unit == null) return;
        var township = facts.grid().at(2).value();
        var insert = sql.insertInto(
                SCORE_ENTRY,
                SCORE_ENTRY.CASE_ID,
                SCORE_ENTRY.SUBJECT,
                SCORE_ENTRY.SUBJECT_CODE,
                SCORE_ENTRY.INDICATOR,
                SCORE_ENTRY.VALUE,
                SCORE_ENTRY.ENTERED_AT);
        for (var subject : List.of(new String[] {"unit", unit.value()}, new String[] {"township", township})) {
            insert = insert.values(facts.id().value(), subject[0], subject[1], "closed", 1, at)
                    .values(facts.id().value(), subject[0], subject[1], "inTime", inTime ? 1 : 0, at)
                    .values(facts.id().value(), subject[0], subject[1], "rework", facts.reworkCount(), at);
        }
        // A case closed again after reopening counts as it stands now.
        insert.onConflict(SCORE_ENTRY.CASE_ID, SCORE_ENTRY.SUBJECT, SCORE_ENTRY.SUBJECT_CODE, SCORE_ENTRY.INDICATOR)
                .doUpdate()
                .set(SCORE_ENTRY.VALUE, DSL.excluded(SCORE_ENTRY.VALUE))
                .set(SCORE_ENTRY.ENTERED_AT, DSL.excluded(SCORE_ENTRY.ENTERED_AT))
                .execute();
    }

    public List<Entry> of(CaseFacts facts) {
        return sql.selectFrom(SCORE_ENTRY)
                .where(SCORE_ENTRY.CASE_ID.eq(facts.id().value()))
                .orderBy(SCORE_ENTRY.SUBJECT.desc(), SCORE_ENTRY.INDICATOR)
                .fetch(r -> new Entry(r.getSubject(), r.getSubjectCode(), r.getIndicator(), r.getValue()));
    }
}
