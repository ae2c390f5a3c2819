package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.TALLY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closings heaped up at the end of a period: on its last tenth, more than three times what fell on a day
 * otherwise, and not by a handful. A sign for people to look into, never a reason for points.
 */
@Component
class BulkClosing {

    private static final int AT_LEAST = 10;
    private static final int TIMES = 3;

    private final DSLContext sql;
    private final EvaluationWords words;

    BulkClosing(DSLContext sql, EvaluationWords words) {
        this.sql = sql;
        this.words = words;
    }

    @Nullable
    String sign(SubjectKind kind, String code, Period period) {
        if (period.days() < 7) return null;
        var lastDays = Math.max(1, period.days() / 10);
        var first = period.to().minusDays(lastDays - 1);
        var all = closed(kind, code, period.from(), period.to());
        var last = closed(kind, code, first, period.to());
        var before = (double) (all - last) / (period.days() - lastDays);
        if (last < AT_LEAST || (double) last / lastDays <= TIMES * before) return null;
        return words.text("evaluation.sign.bulk", lastDays, last, all);
    }

    private int closed(SubjectKind kind, String code, java.time.LocalDate from, java.time.LocalDate to) {
        var day = coalesce(TALLY.SETTLED_ON, TALLY.ON_DAY);
        var done = TALLY.IN_TIME.isTrue().or(TALLY.SETTLED_ON.isNotNull());
        return sql.select(coalesce(sum(TALLY.N), java.math.BigDecimal.ZERO))
                .from(TALLY)
                .where(TALLY.SUBJECT.eq(kind.name()), TALLY.CODE.eq(code), TALLY.GRAIN.eq("DAY"))
                .and(TALLY.MEASURE.eq(Measure.CLOSING.name()).and(done).and(day.between(from, to)))
                .fetchSingle()
                .value1()
                .intValue();
    }
}
