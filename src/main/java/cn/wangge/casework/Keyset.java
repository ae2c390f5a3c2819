package cn.wangge.casework;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.wangge.shared.Page;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list by a moment and an id, which together never tie, on and back. Rows may come and go
 * meanwhile: no row that stays is seen twice or left out on the way on.
 */
public final class Keyset<R extends Record> {

    private final DSLContext sql;
    private final Table<R> table;
    private final TableField<R, Instant> time;
    private final TableField<R, UUID> id;
    private final boolean newestFirst;

    public Keyset(
            DSLContext sql, Table<R> table, TableField<R, Instant> time, TableField<R, UUID> id, boolean newestFirst) {
        this.sql = sql;
        this.table = table;
        this.time = time;
        this.id = id;
        this.newestFirst = newestFirst;
    }

    /** The page after or before a key; the first one where nothing is left there. */
    public Window<R> window(Condition wanted, int limit, @Nullable String after, @Nullable String before) {
        var total = count(wanted);
        if (before != null) {
            var back = new ArrayList<>(read(wanted.and(beyond(before, false)), limit, false));
            var more = back.size() > limit;
            var shown = new ArrayList<>(back.subList(0, Math.min(limit, back.size())));
            Collections.reverse(shown);
            if (more) return page(shown, true, true, total);
        } else if (after != null) {
            var on = read(wanted.and(beyond(after, true)), limit, true);
            if (!on.isEmpty()) return page(cut(on, limit), true, on.size() > limit, total);
        }
        var first = read(wanted, limit, true);
        return page(cut(first, limit), false, first.size() > limit, total);
    }

    /** Exact up to the cap, and never dearer than the cap. */
    public int count(Condition wanted) {
        return sql.fetchCount(sql.selectOne().from(table).where(wanted).limit(Page.CAP + 1));
    }

    private List<R> read(Condition wanted, int limit, boolean on) {
        var order = new ArrayList<SortField<?>>();
        var descending = on == newestFirst;
        order.add(descending ? time.desc() : time.asc());
        order.add(descending ? id.desc() : id.asc());
        return sql.selectFrom(table)
                .where(wanted)
                .orderBy(order)
                .limit(limit + 1)
                .fetch();
    }

    private Condition beyond(String key, boolean on) {
        if (key.isBlank()) return noCondition();
        try {
            var parts = key.split("_", 2);
            var here = row(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            return on == newestFirst ? row(time, id).lt(here) : row(time, id).gt(here);
        } catch (RuntimeException e) {
            throw Refusal.invalid("after", "casework.refusal.badKey");
        }
    }

    private Window<R> page(List<R> rows, boolean earlier, boolean later, int total) {
        return new Window<>(
                rows,
                earlier && !rows.isEmpty() ? key(rows.get(0)) : null,
                later ? key(rows.get(rows.size() - 1)) : null,
                Math.min(total, Page.CAP),
                total > Page.CAP);
    }

    private static <R> List<R> cut(List<R> rows, int limit) {
        return rows.subList(0, Math.min(limit, rows.size()));
    }

    private String key(R row) {
        return row.get(time) + "_" + row.get(id);
    }
}
