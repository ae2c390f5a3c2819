package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.CASE_LINE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;

import cn.wangge.shared.GridCode;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was reported most often in a time. */
@Repository
public class HotItems {

    private final DSLContext sql;
    private final CaseWords words;

    HotItems(DSLContext sql, CaseWords words) {
        this.sql = sql;
        this.words = words;
    }

    /** An item of the catalogue and how many cases there were of it. */
    public record Hot(String item, int cases) {}

    /** The most frequent first; cases that have no item yet are left out. */
    public List<Hot> between(Instant from, Instant until, int limit) {
        return between(from, until, null, limit);
    }

    /** The same within an area. */
    public List<Hot> between(Instant from, Instant until, @Nullable GridCode area, int limit) {
        var cases = count();
        return sql.select(CASE_LINE.CATEGORY_CODE, cases)
                .from(CASE_LINE)
                .where(reported(from, until, area))
                .and(CASE_LINE.CATEGORY_CODE.isNotNull())
                .groupBy(CASE_LINE.CATEGORY_CODE)
                .orderBy(cases.desc(), CASE_LINE.CATEGORY_CODE)
                .limit(limit)
                .fetch(row -> new Hot(words.item(row.value1()), row.value2()));
    }

    /** A place and how many cases there were. */
    public record Place(String name, int cases) {}

    /**
     * Where most was reported, the most first.
     *
     * @param level of the grids that are compared: 3 villages, 4 base grids; cases placed less exactly are left out
     */
    public List<Place> places(Instant from, Instant until, @Nullable GridCode area, int level, int limit) {
        var cases = count();
        var place = left(CASE_LINE.GRID_CODE, inline(3 * (level + 1)));
        return sql.select(place, cases)
                .from(CASE_LINE)
                .where(reported(from, until, area))
                .and(length(CASE_LINE.GRID_CODE).ge(3 * (level + 1)))
                .groupBy(place)
                .orderBy(cases.desc(), place)
                .limit(limit)
                .fetch(row -> new Place(words.grid(new GridCode(row.value1())), row.value2()));
    }

    private static Condition reported(Instant from, Instant until, @Nullable GridCode area) {
        var within = CASE_LINE.REPORTED_AT.ge(from).and(CASE_LINE.REPORTED_AT.lt(until));
        return area == null ? within : within.and(CASE_LINE.GRID_CODE.startsWith(area.value()));
    }
}
