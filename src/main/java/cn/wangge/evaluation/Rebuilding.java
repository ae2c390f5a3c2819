package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.CASE_SOURCE;
import static cn.wangge.evaluation.db.Tables.REBUILD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import cn.wangge.evaluation.db.tables.records.RebuildRecord;
import cn.wangge.organization.Actor;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all figures again from the log, batch by batch; after a stop it goes on where it was. It puts right
 * what differs and says of how many cases that was: none, where the figures were kept as they should be.
 */
@Component
class Rebuilding {

    private final DSLContext sql;
    private final StoryReading stories;
    private final FactBook book;
    private final StageBook stages;
    private final FactFollowing following;
    private final EvaluationSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Rebuilding(
            DSLContext sql,
            StoryReading stories,
            FactBook book,
            StageBook stages,
            FactFollowing following,
            EvaluationSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.stories = stories;
        this.book = book;
        this.stages = stages;
        this.following = following;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How far it has come. */
    record Progress(
            int total,
            int done,
            int differing,
            Instant askedAt,
            @Nullable Instant finishedAt) {

        public boolean finished() {
            return finishedAt != null;
        }
    }

    /** @throws Refusal CONFLICT while one is under way */
    void ask(Actor actor) {
        var upto = sql.select(coalesce(max(CASE_SOURCE.NUMBER), ""))
                .from(CASE_SOURCE)
                .fetchSingle()
                .value1();
        var asked = sql.insertInto(REBUILD)
                .set(REBUILD.ASKED_BY, actor.id().value())
                .set(REBUILD.ASKED_AT, clock.instant())
                .set(REBUILD.UPTO, upto)
                .set(REBUILD.TOTAL, sql.fetchCount(CASE_SOURCE))
                .onConflictDoNothing()
                .execute();
        if (asked == 0) throw Refusal.conflict("evaluation.refusal.rebuildUnderWay");
    }

    Optional<Progress> latest() {
        return sql.selectFrom(REBUILD)
                .orderBy(REBUILD.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Progress(
                        row.getTotal(), row.getDone(), row.getDiffering(), row.getAskedAt(), row.getFinishedAt()));
    }

    /** One batch; whether one is under way still. */
    boolean some() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!following.held()) return false;
            var row = sql.selectFrom(REBUILD)
                    .where(REBUILD.FINISHED_AT.isNull())
                    .forUpdate()
                    .fetchOne();
            return row != null && batch(row);
        }));
    }

    private boolean batch(RebuildRecord row) {
        var next = sql.select(CASE_SOURCE.CASE_ID, CASE_SOURCE.NUMBER)
                .from(CASE_SOURCE)
                .where(CASE_SOURCE.NUMBER.gt(row.getLastNumber()), CASE_SOURCE.NUMBER.le(row.getUpto()))
                .orderBy(CASE_SOURCE.NUMBER)
                .limit(settings.batch())
                .fetch();
        if (next.isEmpty()) return month(row);
        var read = stories.stories(next.getValues(CASE_SOURCE.CASE_ID));
        var differing = book.keep(read);
        stages.keep(read);
        row.setDone(row.getDone() + next.size());
        row.setDiffering(row.getDiffering() + differing);
        row.setLastNumber(next.get(next.size() - 1).value2());
        row.update();
        return true;
    }

    /** The entries are right by now; so are the counts, once every month is counted again. */
    private boolean month(RebuildRecord row) {
        var first = book.monthAfter(row.getCountedUpto());
        if (first.isPresent()) {
            var last = YearMonth.from(first.get()).atEndOfMonth();
            book.count(first.get().datesUntil(last.plusDays(1)).toList());
            row.setCountedUpto(last);
        } else {
            row.setFinishedAt(clock.instant());
        }
        row.update();
        return first.isPresent();
    }
}
