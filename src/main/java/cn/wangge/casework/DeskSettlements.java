package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.ANSWER;
import static cn.wangge.casework.db.Tables.CASE_LINE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import cn.wangge.casefile.Status;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** 备案 counted by itself: matters that village and township settled without a file. */
@Repository
class DeskSettlements {

    private static final String SAMPLE_CHECK = "UserTask_SampleCheck";

    private final DSLContext sql;

    DeskSettlements(DSLContext sql) {
        this.sql = sql;
    }

    /** @param checked those that an inspector has looked at */
    record Count(int registered, int checked) {}

    Count since(Instant from) {
        var looked = exists(
                selectOne().from(ANSWER).where(ANSWER.CASE_ID.eq(CASE_LINE.ID), ANSWER.TASK_KEY.eq(SAMPLE_CHECK)));
        return sql.select(count(), count().filterWhere(looked))
                .from(CASE_LINE)
                .where(CASE_LINE.STATUS.eq(Status.REGISTERED.name()), CASE_LINE.ENDED_AT.ge(from))
                .fetchSingle(Records.mapping(Count::new));
    }
}
