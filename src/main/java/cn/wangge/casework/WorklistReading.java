package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.WORKLIST_LINE;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;

import cn.wangge.casefile.Flag;
import cn.wangge.casework.db.tables.records.WorklistLineRecord;
import cn.wangge.deadline.Light;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.shared.Page;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The worklist as one person sees it: the riskiest first, read by key. */
@Repository
class WorklistReading {

    private static final int COUNTED = 5000;
    private static final String TASK = "UserTask_";

    private final DSLContext sql;
    private final WorklistRows rows;
    private final Clock clock;

    WorklistReading(DSLContext sql, WorklistRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    Page<WorklistRow> page(Actor actor, WorklistQuery query) {
        var now = clock.instant();
        var limit = Math.max(1, Math.min(query.limit(), WorklistQuery.MOST));
        var mine = visible(actor).and(filter(actor, query, now));
        var found = sql.selectFrom(WORKLIST_LINE)
                .where(mine)
                .and(after(query.after()))
                .orderBy(WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID)
                .limit(limit + 1)
                .fetch();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var total = count(mine);
        var next = found.size() > limit ? key(shown.get(limit - 1)) : null;
        return new Page<>(
                shown.stream().map(r -> rows.row(r, actor, now)).toList(),
                next,
                Math.min(total, Page.CAP),
                total > Page.CAP);
    }

    /** Exact up to the cap, and never dearer than the cap. */
    private int count(Condition mine) {
        return sql.fetchCount(sql.selectOne().from(WORKLIST_LINE).where(mine).limit(Page.CAP + 1));
    }

    /** The same rows for a page, which may also be left backwards. */
    Window<WorklistLineRecord> window(Actor actor, WorklistQuery query, @Nullable String before) {
        var mine = visible(actor).and(filter(actor, query, clock.instant()));
        return new Keyset<>(sql, WORKLIST_LINE, WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID, false)
                .window(mine, query.limit(), query.after(), before);
    }

    /** The first rows alone, uncounted. */
    List<WorklistLineRecord> first(Actor actor, WorklistQuery query) {
        return sql.selectFrom(WORKLIST_LINE)
                .where(visible(actor).and(filter(actor, query, clock.instant())))
                .orderBy(WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID)
                .limit(query.limit())
                .fetch();
    }

    Optional<WorklistLineRecord> line(ItemId id) {
        return sql.selectFrom(WORKLIST_LINE)
                .where(WORKLIST_LINE.ITEM_ID.eq(id.value()))
                .fetchOptional();
    }

    /** The open items of those cases, the riskiest first. */
    List<WorklistLineRecord> ofCases(Collection<UUID> cases) {
        return sql.selectFrom(WORKLIST_LINE)
                .where(WORKLIST_LINE.CASE_ID.in(cases))
                .orderBy(WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID)
                .fetch();
    }

    /** How many items of each task wait for a person; of very many the riskiest are counted. */
    List<Queue> queues(Actor actor) {
        var now = clock.instant();
        var w = sql.select(
                        WORKLIST_LINE.TASK_KEY,
                        WORKLIST_LINE.MODEL_REF,
                        WORKLIST_LINE.STEP,
                        WORKLIST_LINE.YELLOW_AT,
                        WORKLIST_LINE.RED_AT)
                .from(WORKLIST_LINE)
                .where(visible(actor))
                .orderBy(WORKLIST_LINE.SORT_AT)
                .limit(COUNTED)
                .asTable("w");
        var red = w.field(WORKLIST_LINE.RED_AT);
        var key = w.field(WORKLIST_LINE.TASK_KEY);
        return sql.select(
                        key,
                        max(w.field(WORKLIST_LINE.MODEL_REF)),
                        DSL.count(),
                        DSL.count().filterWhere(red.lt(now)),
                        DSL.count()
                                .filterWhere(
                                        w.field(WORKLIST_LINE.YELLOW_AT).lt(now).and(red.ge(now))))
                .from(w)
                .groupBy(key)
                .orderBy(max(w.field(WORKLIST_LINE.STEP)), key)
                .fetch(Records.mapping(Queue::new));
    }

    /** The items of one task that wait for a person. */
    record Queue(String taskKey, String modelRef, int count, int red, int yellow) {}

    /** Urgent items that nobody holds yet, the latest first: what a desk is to notice at once. */
    List<UUID> urgent(Actor actor, int most) {
        return sql.select(WORKLIST_LINE.ITEM_ID)
                .from(WORKLIST_LINE)
                .where(visible(actor))
                .and(WORKLIST_LINE.CLAIMED_BY.isNull())
                .and(WORKLIST_LINE.FLAGS.contains(new String[] {Flag.URGENT.name()}))
                .orderBy(WORKLIST_LINE.OPENED_AT.desc())
                .limit(most)
                .fetch(WORKLIST_LINE.ITEM_ID);
    }

    static Condition visible(Actor actor) {
        var reach = actor.appointments().stream().map(WorklistReading::reach).collect(Collectors.toSet());
        return reach.isEmpty() ? falseCondition() : or(reach);
    }

    private static Condition reach(Appointment appointment) {
        var reach = WORKLIST_LINE.ROLE.eq(appointment.post().name());
        if (appointment.area() != null)
            reach = reach.and(
                    WORKLIST_LINE.AREA_CODE.startsWith(appointment.area().value()));
        if (appointment.unit() != null) {
            reach = reach.and(
                    WORKLIST_LINE.UNIT_CODE.eq(appointment.unit().value()).or(WORKLIST_LINE.UNIT_CODE.isNull()));
        }
        return reach;
    }

    static Condition filter(Actor actor, WorklistQuery query, Instant now) {
        var condition = noCondition();
        if ("MINE".equals(query.queue()))
            condition = condition.and(WORKLIST_LINE.CLAIMED_BY.eq(actor.id().value()));
        else if (query.queue() != null && query.queue().startsWith(TASK)) {
            condition = condition.and(WORKLIST_LINE.TASK_KEY.eq(query.queue()));
        } else if (query.queue() != null) condition = condition.and(WORKLIST_LINE.ROLE.eq(query.queue()));
        if (query.light() != null) condition = condition.and(lit(query.light(), now));
        if (query.text() != null && !query.text().isBlank())
            condition = condition.and(says(query.text().strip()));
        if (query.channel() != null) condition = condition.and(WORKLIST_LINE.CHANNEL.eq(query.channel()));
        if (query.step() != null) condition = condition.and(WORKLIST_LINE.STEP.eq(query.step()));
        if (query.township() != null) condition = condition.and(WORKLIST_LINE.GRID_CODE.startsWith(query.township()));
        if (query.flag() != null) condition = condition.and(WORKLIST_LINE.FLAGS.contains(new String[] {query.flag()}));
        return condition;
    }

    private static Condition says(String text) {
        return WORKLIST_LINE
                .NUMBER
                .containsIgnoreCase(text)
                .or(WORKLIST_LINE.TITLE.containsIgnoreCase(text))
                .or(WORKLIST_LINE.ADDRESS.containsIgnoreCase(text));
    }

    /** As the row shows it: the light of the item, or of the whole handling where the item has no limit. */
    private static Condition lit(Light light, Instant now) {
        var unlimited = WORKLIST_LINE.RED_AT.isNull();
        var running = WORKLIST_LINE.HANDLING_PAUSED.isFalse();
        return switch (light) {
            case PAUSED -> unlimited.and(WORKLIST_LINE.HANDLING_PAUSED.isTrue());
            case NONE -> unlimited.and(running).and(WORKLIST_LINE.HANDLING_DUE_AT.isNull());
            default ->
                lit(light, WORKLIST_LINE.YELLOW_AT, WORKLIST_LINE.RED_AT, now)
                        .or(unlimited
                                .and(running)
                                .and(lit(light, WORKLIST_LINE.HANDLING_YELLOW_AT, WORKLIST_LINE.HANDLING_DUE_AT, now)));
        };
    }

    private static Condition lit(Light light, Field<Instant> yellowAt, Field<Instant> redAt, Instant now) {
        return switch (light) {
            case RED -> redAt.lt(now);
            case YELLOW -> yellowAt.lt(now).and(redAt.ge(now));
            default -> yellowAt.ge(now);
        };
    }

    private static Condition after(@Nullable String key) {
        if (key == null || key.isBlank()) return noCondition();
        try {
            var parts = key.split("_", 2);
            var at = Instant.parse(parts[0]);
            return row(WORKLIST_LINE.SORT_AT, WORKLIST_LINE.ITEM_ID).gt(at, UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw Refusal.invalid("after", "casework.refusal.badKey");
        }
    }

    private static String key(WorklistLineRecord last) {
        return last.get(WORKLIST_LINE.SORT_AT) + "_" + last.get(WORKLIST_LINE.ITEM_ID);
    }
}
