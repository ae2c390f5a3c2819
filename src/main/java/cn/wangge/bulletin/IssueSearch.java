package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE;

import cn.wangge.bulletin.Archive.State;
import cn.wangge.bulletin.db.tables.records.IssueRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Looks papers up; what a person may not see is not found. */
@Repository
class IssueSearch {

    private final DSLContext sql;

    IssueSearch(DSLContext sql) {
        this.sql = sql;
    }

    /** What is looked for; an empty word stands for anything. {@code kind} is that of the period. */
    record Wanted(String paper, String kind, String subject, String period) {

        static final Wanted ALL = new Wanted("", "", "", "");

        private Condition condition() {
            return equal(ISSUE.PAPER, paper)
                    .and(equal(ISSUE.KIND, kind))
                    .and(equal(ISSUE.SUBJECT, subject))
                    .and(equal(ISSUE.PERIOD, period));
        }

        private static Condition equal(org.jooq.Field<String> field, String word) {
            return word.isEmpty() ? DSL.noCondition() : field.eq(word);
        }
    }

    /** How far the papers of a kind and period have come. */
    record Progress(int all, int waiting, int drafts, int issued, int failed) {}

    Optional<IssueRecord> find(UUID id, Condition sight) {
        return sql.selectFrom(ISSUE).where(ISSUE.ID.eq(id)).and(sight).fetchOptional();
    }

    /** The latest first. */
    List<IssueRecord> list(Wanted wanted, Condition sight, int from, int size) {
        return sql.selectFrom(ISSUE)
                .where(wanted.condition())
                .and(sight)
                .orderBy(ISSUE.ASKED_AT.desc(), ISSUE.SUBJECT, ISSUE.ID)
                .limit(from, size)
                .fetch();
    }

    int count(Wanted wanted, Condition sight) {
        return sql.fetchCount(ISSUE, wanted.condition().and(sight));
    }

    /** The latest edition of each subject. */
    List<IssueRecord> latest(Wanted wanted, Condition sight) {
        return sql.select(ISSUE.fields())
                .distinctOn(ISSUE.PAPER, ISSUE.SUBJECT, ISSUE.PERIOD)
                .from(ISSUE)
                .where(wanted.condition())
                .and(sight)
                .and(ISSUE.STATE.notIn(State.WAITING.name(), State.FAILED.name()))
                .orderBy(ISSUE.PAPER, ISSUE.SUBJECT, ISSUE.PERIOD, ISSUE.EDITION.desc())
                .fetchInto(ISSUE);
    }

    Progress progress(Wanted wanted, Condition sight) {
        return sql.select(
                        DSL.count(),
                        count(State.WAITING),
                        count(State.DRAFT),
                        count(State.RELEASED).plus(count(State.PUBLISHED)),
                        count(State.FAILED))
                .from(ISSUE)
                .where(wanted.condition())
                .and(sight)
                .fetchSingle(org.jooq.Records.mapping(Progress::new));
    }

    private static org.jooq.Field<Integer> count(State state) {
        return DSL.count().filterWhere(ISSUE.STATE.eq(state.name()));
    }
}
