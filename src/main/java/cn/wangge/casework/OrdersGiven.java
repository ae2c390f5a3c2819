package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.ANSWER;
import static cn.wangge.casework.db.Tables.CASE_LINE;
import static cn.wangge.casework.db.Tables.REQUEST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which cases were put under supervision (督办), on the road or beside it, and whether their units answered. */
@Repository
public class OrdersGiven {

    private static final String ANSWERS = "UserTask_AnswerSupervision";

    private final DSLContext sql;

    OrdersGiven(DSLContext sql) {
        this.sql = sql;
    }

    /** @param lastAt of the latest supervision, {@code answered} how many were answered */
    public record Given(
            String caseNumber,
            int orders,
            int answered,
            @Nullable Instant lastAt) {}

    /** By the number of the case, as it stood at that moment; without an order a case is not there. */
    public Map<String, Given> until(Collection<String> caseNumbers, Instant at) {
        var onTheRoad = select(
                        ANSWER.CASE_ID,
                        when(ANSWER.DECISION.eq("supervise"), ANSWER.ANSWERED_AT)
                                .as("given_at"),
                        when(ANSWER.TASK_KEY.eq(ANSWERS), ANSWER.ANSWERED_AT).as("answered_at"))
                .from(ANSWER)
                .where(ANSWER.ANSWERED_AT.lt(at))
                .and(ANSWER.DECISION.eq("supervise").or(ANSWER.TASK_KEY.eq(ANSWERS)));
        var beside = select(
                        REQUEST.CASE_ID,
                        REQUEST.ASKED_AT,
                        when(
                                REQUEST.STATE.eq(Request.State.GRANTED.name()).and(REQUEST.DECIDED_AT.lt(at)),
                                REQUEST.DECIDED_AT))
                .from(REQUEST)
                .where(REQUEST.KIND.eq(RequestKind.ORDER.name()), REQUEST.ASKED_AT.lt(at));
        var all = onTheRoad.unionAll(beside).asTable("given");
        var givenAt = all.field("given_at", Instant.class);
        var answeredAt = all.field("answered_at", Instant.class);
        return sql.select(CASE_LINE.NUMBER, count(givenAt), count(answeredAt), max(givenAt))
                .from(all)
                .join(CASE_LINE)
                .on(CASE_LINE.ID.eq(DSL.field(DSL.name("given", "case_id"), java.util.UUID.class)))
                .where(CASE_LINE.NUMBER.in(caseNumbers))
                .groupBy(CASE_LINE.NUMBER)
                .fetchMap(CASE_LINE.NUMBER, Records.mapping(Given::new));
    }
}
