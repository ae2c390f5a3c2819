package cn.wangge.casework;

import static cn.wangge.casework.db.Tables.ANSWER;
import static cn.wangge.casework.db.Tables.CASE_LINE;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.wangge.casefile.Flag;
import cn.wangge.casework.db.tables.records.CaseLineRecord;
import cn.wangge.organization.Actor;
import cn.wangge.organization.Appointment;
import cn.wangge.shared.CaseId;
import cn.wangge.shared.Page;
import cn.wangge.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds cases within what a person may see, the newest first, read by key. */
@Repository
class CaseSearch {

    /** Instead of a status: every case that has not come to its end. */
    static final String OPEN = "OPEN";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DSLContext sql;

    CaseSearch(DSLContext sql) {
        this.sql = sql;
    }

    /** What is searched for; null where it does not matter. Days are local and inclusive. */
    record Query(
            int limit,
            @Nullable String after,
            @Nullable String text,
            @Nullable String status,
            @Nullable Integer step,
            @Nullable String channel,
            @Nullable String township,
            @Nullable String category,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    Page<CaseLineRecord> find(Actor actor, Query query) {
        var limit = Math.max(1, Math.min(query.limit(), WorklistQuery.MOST));
        var wanted = visible(actor).and(filter(query));
        var found = sql.selectFrom(CASE_LINE)
                .where(wanted)
                .and(after(query.after()))
                .orderBy(CASE_LINE.REPORTED_AT.desc(), CASE_LINE.ID.desc())
                .limit(limit + 1)
                .fetch();
        List<CaseLineRecord> shown = found.subList(0, Math.min(limit, found.size()));
        var total = sql.fetchCount(sql.selectOne().from(CASE_LINE).where(wanted).limit(Page.CAP + 1));
        var last = found.size() > limit ? shown.get(limit - 1) : null;
        return new Page<>(
                shown,
                last == null ? null : last.getReportedAt() + "_" + last.getId(),
                Math.min(total, Page.CAP),
                total > Page.CAP);
    }

    static Condition visible(Actor actor) {
        var reported = Stream.of(CASE_LINE.REPORTED_BY.eq(actor.id().value()));
        return or(Stream.concat(reported, actor.appointments().stream().map(CaseSearch::reach))
                .toList());
    }

    /** The same cases for a page, which may also be left backwards. */
    Window<CaseLineRecord> window(Actor actor, Query query, @Nullable String before) {
        return window(visible(actor).and(filter(query)), query, before);
    }

    Optional<CaseLineRecord> line(CaseId id) {
        return sql.selectFrom(CASE_LINE).where(CASE_LINE.ID.eq(id.value())).fetchOptional();
    }

    /** Open cases within what a person may see that carry the flag. */
    Window<CaseLineRecord> flagged(Actor actor, Flag flag, Query query, Condition narrower, @Nullable String before) {
        return window(isFlagged(actor, flag).and(filter(query)).and(narrower), query, before);
    }

    int countFlagged(Actor actor, Flag flag, Condition narrower) {
        return keyset().count(isFlagged(actor, flag).and(narrower));
    }

    /** Cases that the person has answered items of, open ones or ended ones. */
    Window<CaseLineRecord> answered(
            Actor actor, boolean ended, Query query, Condition narrower, @Nullable String before) {
        return window(answeredBy(actor, ended).and(filter(query)).and(narrower), query, before);
    }

    int countAnswered(Actor actor, boolean ended) {
        return keyset().count(answeredBy(actor, ended));
    }

    private Window<CaseLineRecord> window(Condition wanted, Query query, @Nullable String before) {
        return keyset().window(wanted, query.limit(), query.after(), before);
    }

    private Keyset<CaseLineRecord> keyset() {
        return new Keyset<>(sql, CASE_LINE, CASE_LINE.REPORTED_AT, CASE_LINE.ID, true);
    }

    private static Condition isFlagged(Actor actor, Flag flag) {
        return visible(actor).and(CASE_LINE.ENDED_AT.isNull()).and(CASE_LINE.FLAGS.contains(new String[] {flag.name()
        }));
    }

    private static Condition answeredBy(Actor actor, boolean ended) {
        var mine = select(ANSWER.CASE_ID)
                .from(ANSWER)
                .where(ANSWER.ANSWERED_BY.eq(actor.id().value()));
        return CASE_LINE.ID.in(mine).and(ended ? CASE_LINE.ENDED_AT.isNotNull() : CASE_LINE.ENDED_AT.isNull());
    }

    /** The same scopes as {@link CaseAccess}, told to the database. */
    private static Condition reach(Appointment appointment) {
        var inArea = appointment.area() == null
                ? noCondition()
                : CASE_LINE.GRID_CODE.startsWith(appointment.area().value());
        return switch (appointment.post()) {
            case OPERATOR,
                    SHIFT_LEADER,
                    CENTRE_DIRECTOR,
                    LEADER,
                    AUDITOR,
                    TOWNSHIP_OPERATOR,
                    INSPECTOR,
                    GRID_LEADER,
                    VILLAGE_DESK -> CASE_LINE.ID.isNotNull().and(inArea);
            case UNIT_HANDLER, UNIT_LEADER ->
                appointment.unit() == null
                        ? CASE_LINE.RESPONSIBLE_UNIT.isNotNull()
                        : CASE_LINE
                                .RESPONSIBLE_UNIT
                                .eq(appointment.unit().value())
                                .or(CASE_LINE.ASSISTING_UNITS.contains(
                                        new String[] {appointment.unit().value()}));
            case EFFICIENCY -> CASE_LINE.FLAGS.contains(new String[] {Flag.REFERRED.name()});
            case ANALYST, ADMIN -> falseCondition();
        };
    }

    private static Condition filter(Query query) {
        var condition = noCondition();
        if (query.text() != null && !query.text().isBlank())
            condition = condition.and(says(query.text().strip()));
        if (OPEN.equals(query.status())) condition = condition.and(CASE_LINE.ENDED_AT.isNull());
        else if (query.status() != null) condition = condition.and(CASE_LINE.STATUS.eq(query.status()));
        if (query.step() != null) condition = condition.and(CASE_LINE.STEP.eq(query.step()));
        if (query.channel() != null) condition = condition.and(CASE_LINE.CHANNEL.eq(query.channel()));
        if (query.township() != null) condition = condition.and(CASE_LINE.GRID_CODE.startsWith(query.township()));
        if (query.category() != null) condition = condition.and(CASE_LINE.CATEGORY_CODE.eq(query.category()));
        if (query.from() != null) condition = condition.and(CASE_LINE.REPORTED_AT.ge(start(query.from())));
        if (query.to() != null)
            condition = condition.and(CASE_LINE.REPORTED_AT.lt(start(query.to().plusDays(1))));
        return condition;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static Condition says(String text) {
        return CASE_LINE
                .NUMBER
                .containsIgnoreCase(text)
                .or(CASE_LINE.TITLE.containsIgnoreCase(text))
                .or(CASE_LINE.ADDRESS.containsIgnoreCase(text))
                .or(CASE_LINE.DESCRIPTION.containsIgnoreCase(text))
                .or(CASE_LINE.SOURCE_NUMBER.containsIgnoreCase(text));
    }

    private static Condition after(@Nullable String key) {
        if (key == null || key.isBlank()) return noCondition();
        try {
            var parts = key.split("_", 2);
            return row(CASE_LINE.REPORTED_AT, CASE_LINE.ID).lt(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw Refusal.invalid("after", "casework.refusal.badKey");
        }
    }
}
