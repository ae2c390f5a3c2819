package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;
import static org.jooq.impl.DSL.name;

import cn.wangge.shared.CaseId;
import cn.wangge.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Reads cases and keeps what a command changed: the row, its log entries, its photos and decisions. */
@Repository
class CaseFiles {

    private final DSLContext sql;
    private final CaseLines lines;

    CaseFiles(DSLContext sql) {
        this.sql = sql;
        this.lines = new CaseLines(sql);
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

    /** Writes what the command changed, in one statement; a change by somebody else meanwhile is noticed. */
    void keep(CaseFile theCase) {
        var row = theCase.row();
        if (!theCase.isChanged()) return;
        var seen = row.getVersion();
        var entries = CaseLines.entries(theCase);
        row.setVersion(seen + 1);
        row.changed(CASE_FILE.ID, false);
        var kept = name("kept")
                .as(sql.update(CASE_FILE)
                        .set(row)
                        .where(CASE_FILE.ID.eq(row.getId()), CASE_FILE.VERSION.eq(seen))
                        .returningResult(CASE_FILE.ID));
        var parts = new ArrayList<CommonTableExpression<?>>(List.of(kept));
        if (!entries.isEmpty()) parts.add(lines.log(kept, entries));
        if (!theCase.photos().isEmpty()) parts.add(lines.photos(kept, theCase.photos()));
        if (!theCase.decisions().isEmpty()) parts.add(lines.decisions(kept, theCase.decisions()));
        if (sql.with(parts).selectCount().from(kept).fetchSingle().value1() == 0) {
            throw new OptimisticLockingFailureException("case changed meanwhile: " + row.getNumber());
        }
        row.changed(false);
        theCase.written();
    }
}
