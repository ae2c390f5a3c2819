package cn.wangge.casefile;

import static cn.wangge.casefile.db.Tables.CASE_FILE;
import static cn.wangge.casefile.db.Tables.CASE_LOG;

import cn.wangge.casefile.db.tables.records.CaseLogRecord;
import cn.wangge.shared.CaseId;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Computes the chain of a case's log again and holds it against what is stored. */
@Repository
public class LogCheck {

    private final DSLContext sql;

    LogCheck(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What was found.
     *
     * @param firstBroken number of the first entry that is missing or not as it was written
     */
    public record Outcome(
            int entries, boolean intact, @Nullable Integer firstBroken) {}

    public Outcome of(CaseId id) {
        var head = sql.select(CASE_FILE.LOG_SEQUENCE, CASE_FILE.LOG_HASH)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(id.value()))
                .fetchSingle();
        var entries = sql.selectFrom(CASE_LOG)
                .where(CASE_LOG.CASE_ID.eq(id.value()))
                .orderBy(CASE_LOG.SEQUENCE)
                .fetch();
        var previous = new byte[0];
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            previous = expected(previous, entry);
            if (entry.getSequence() != i + 1 || !Arrays.equals(previous, entry.getHash())) {
                return new Outcome(entries.size(), false, i + 1);
            }
        }
        // The head knows how many there were: entries cut off at the end leave a whole chain.
        var whole = entries.size() == head.value1() && Arrays.equals(previous, head.value2());
        return new Outcome(entries.size(), whole, whole ? null : Integer.valueOf(entries.size() + 1));
    }

    private static byte[] expected(byte[] previous, CaseLogRecord entry) {
        return LogChain.next(
                previous,
                entry.getCaseId(),
                entry.getSequence(),
                Objects.requireNonNull(entry.getAt()),
                entry.getStep(),
                LogKind.valueOf(entry.getKind()),
                entry.getAction(),
                entry.getActorId(),
                entry.getActorName(),
                entry.getNote(),
                entry.getItemId());
    }
}
