package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.ISSUE_NUMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 期号: given when a paper of a period is first drawn up, and kept by all its editions. */
@Repository
class IssueNumbers {

    private final DSLContext sql;

    IssueNumbers(DSLContext sql) {
        this.sql = sql;
    }

    /** The how manieth of its kind in the year, and of all years. */
    record Given(int year, int number, int total) {}

    @Transactional
    Given of(Topic topic) {
        var paper = topic.paper().name();
        var period = topic.period();
        var kind = period.kind().name();
        // A week that begins in the old year belongs to the year in its name.
        var year = Integer.parseInt(period.text().substring(0, 4));
        var same = ISSUE_NUMBER.PAPER.eq(paper).and(ISSUE_NUMBER.KIND.eq(kind));
        sql.execute("lock table bulletin.issue_number in share row exclusive mode");
        sql.insertInto(ISSUE_NUMBER)
                .set(ISSUE_NUMBER.PAPER, paper)
                .set(ISSUE_NUMBER.KIND, kind)
                .set(ISSUE_NUMBER.PERIOD, period.text())
                .set(ISSUE_NUMBER.YEAR, year)
                .set(
                        ISSUE_NUMBER.NUMBER,
                        field(select(coalesce(max(ISSUE_NUMBER.NUMBER), val(0)).plus(1))
                                .from(ISSUE_NUMBER)
                                .where(same, ISSUE_NUMBER.YEAR.eq(year))))
                .set(
                        ISSUE_NUMBER.TOTAL,
                        field(select(coalesce(max(ISSUE_NUMBER.TOTAL), val(0)).plus(1))
                                .from(ISSUE_NUMBER)
                                .where(same)))
                .onConflictDoNothing()
                .execute();
        return sql.select(ISSUE_NUMBER.YEAR, ISSUE_NUMBER.NUMBER, ISSUE_NUMBER.TOTAL)
                .from(ISSUE_NUMBER)
                .where(same, ISSUE_NUMBER.PERIOD.eq(period.text()))
                .fetchSingle(Records.mapping(Given::new));
    }
}
