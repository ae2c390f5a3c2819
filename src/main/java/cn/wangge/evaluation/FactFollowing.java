package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.MOVED_CASE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.util.LinkedHashSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the facts of cases that have moved. What moved is remembered in the transaction that moved it and
 * forgotten in the one that counted it, so nothing is lost between; one node at a time does the counting.
 */
@Component
class FactFollowing {

    private static final long LOCK = 7_280_728_077L;

    private final DSLContext sql;
    private final StoryReading stories;
    private final FactBook book;
    private final StageBook stages;
    private final EvaluationSettings settings;
    private final TransactionTemplate transaction;

    FactFollowing(
            DSLContext sql,
            StoryReading stories,
            FactBook book,
            StageBook stages,
            EvaluationSettings settings,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.stories = stories;
        this.book = book;
        this.stages = stages;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One batch; whether there may be more. */
    boolean followSome() {
        return Boolean.TRUE.equals(transaction.execute(status -> held() && some()));
    }

    /** All that has moved so far. */
    void followAll() {
        while (followSome()) Thread.onSpinWait();
    }

    /** Whether this transaction may count; it keeps the right until it ends. */
    boolean held() {
        var free = field("pg_try_advisory_xact_lock({0})", Boolean.class, val(LOCK));
        return Boolean.TRUE.equals(sql.select(free).fetchSingle().value1());
    }

    private boolean some() {
        var taken = sql.select(MOVED_CASE.ID, MOVED_CASE.CASE_ID)
                .from(MOVED_CASE)
                .orderBy(MOVED_CASE.ID)
                .limit(settings.batch() * 10)
                .fetch();
        if (taken.isEmpty()) return false;
        var ids = new LinkedHashSet<java.util.UUID>();
        var done = new java.util.ArrayList<Long>();
        for (var row : taken) {
            if (ids.size() >= settings.batch() && !ids.contains(row.value2())) continue;
            ids.add(row.value2());
            done.add(row.value1());
        }
        var read = stories.stories(ids);
        book.keep(read);
        stages.keep(read);
        sql.deleteFrom(MOVED_CASE)
                .where(MOVED_CASE.ID.eq(org.jooq.impl.DSL.any(done.toArray(Long[]::new))))
                .execute();
        return true;
    }
}
