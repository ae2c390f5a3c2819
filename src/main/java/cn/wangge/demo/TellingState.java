package cn.wangge.demo;

import static cn.wangge.demo.db.Tables.TELLING;
import static cn.wangge.demo.db.Tables.TOLD;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How far the telling has come; outlives a crash. */
@Repository
class TellingState {

    private static final int ONLY = 1;

    private final DSLContext sql;

    TellingState(DSLContext sql) {
        this.sql = sql;
    }

    /** What the fortnight is drawn from. */
    record Begun(
            long seed,
            int cases,
            Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable Instant dutyToldAt) {}

    Optional<Begun> begun() {
        return sql.select(TELLING.SEED, TELLING.CASES, TELLING.BEGUN_AT, TELLING.FINISHED_AT, TELLING.DUTY_TOLD_AT)
                .from(TELLING)
                .where(TELLING.ID.eq(ONLY))
                .fetchOptional(Records.mapping(Begun::new));
    }

    /** Notes the beginning; whether nobody else had. */
    boolean begin(long seed, int cases, Instant at) {
        return sql.insertInto(TELLING)
                        .set(TELLING.ID, ONLY)
                        .set(TELLING.SEED, seed)
                        .set(TELLING.CASES, cases)
                        .set(TELLING.BEGUN_AT, at)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    void finish(Instant at) {
        sql.update(TELLING)
                .set(TELLING.FINISHED_AT, at)
                .where(TELLING.ID.eq(ONLY))
                .execute();
    }

    void dutyTold(Instant at) {
        sql.update(TELLING)
                .set(TELLING.DUTY_TOLD_AT, at)
                .where(TELLING.ID.eq(ONLY))
                .execute();
    }

    Set<Integer> told() {
        return sql.select(TOLD.NUMBER).from(TOLD).fetchSet(TOLD.NUMBER);
    }

    void told(int number, String caseNumber) {
        sql.insertInto(TOLD)
                .set(TOLD.NUMBER, number)
                .set(TOLD.CASE_NUMBER, caseNumber)
                .execute();
    }

    /** The number of a case that has been told. */
    Optional<String> caseNumber(int number) {
        return sql.select(TOLD.CASE_NUMBER)
                .from(TOLD)
                .where(TOLD.NUMBER.eq(number))
                .fetchOptional(TOLD.CASE_NUMBER);
    }
}
