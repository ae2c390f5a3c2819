package cn.wangge.evaluation;

import static cn.wangge.evaluation.db.Tables.STAGE_RUN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.percentileDisc;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads how long cases were in each stage, and at which hours they were reported. */
@Repository
class StageTimes {

    static final int HOURS = 24;

    private final DSLContext sql;

    StageTimes(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Of one stage in a period.
     *
     * @param n how often it ended
     * @param used counted minutes in all
     * @param limited how often something was allowed for it
     * @param median share of the allowed time, in thousandths, that half of them did not exceed
     * @param ninth the same of nine in ten
     */
    record Times(
            long n,
            long inTime,
            long used,
            long limited,
            long allowed,
            @Nullable Integer median,
            @Nullable Integer ninth) {}

    /** Only the stages that ended at all. */
    Map<Stage, Times> of(SubjectKind kind, String code, Period period) {
        var limited = Stage.LIMITED.stream().map(Stage::name).toList();
        var times = new EnumMap<Stage, Times>(Stage.class);
        sql.select(
                        STAGE_RUN.STAGE,
                        count(),
                        count().filterWhere(STAGE_RUN.IN_TIME),
                        sum(STAGE_RUN.USED_MINUTES),
                        count(STAGE_RUN.SHARE),
                        sum(STAGE_RUN.ALLOWED_MINUTES),
                        percentile(0.5),
                        percentile(0.9))
                .from(STAGE_RUN)
                .where(STAGE_RUN.STAGE.in(limited))
                .and(counted(kind, code, period))
                .groupBy(STAGE_RUN.STAGE)
                .forEach(row -> times.put(
                        Stage.valueOf(row.value1()),
                        new Times(
                                row.value2(),
                                row.value3(),
                                n(row.value4()),
                                row.value5(),
                                n(row.value6()),
                                row.value7(),
                                row.value8())));
        return times;
    }

    private static Field<Integer> percentile(double share) {
        return percentileDisc(share).withinGroupOrderBy(STAGE_RUN.SHARE).cast(Integer.class);
    }

    /** Reports by place, so many figures of its code long, and hour of the day. */
    Map<String, int[]> reports(SubjectKind kind, String code, int length, Period period) {
        var place = left(STAGE_RUN.GRID_CODE, DSL.inline(length));
        var hours = new LinkedHashMap<String, int[]>();
        sql.select(place, STAGE_RUN.ON_HOUR, count())
                .from(STAGE_RUN)
                .where(STAGE_RUN.STAGE.eq(Stage.REPORT.name()))
                .and(counted(kind, code, period))
                .groupBy(place, STAGE_RUN.ON_HOUR)
                .orderBy(place)
                .forEach(row -> hours.computeIfAbsent(row.value1(), p -> new int[HOURS])[row.value2()] = row.value3());
        return hours;
    }

    private static Condition counted(SubjectKind kind, String code, Period period) {
        var within = STAGE_RUN.ON_DAY.between(val(period.from()), val(period.to()));
        return within.and(
                kind == SubjectKind.UNIT ? STAGE_RUN.UNIT_CODE.eq(code) : STAGE_RUN.GRID_CODE.startsWith(code));
    }

    private static long n(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
