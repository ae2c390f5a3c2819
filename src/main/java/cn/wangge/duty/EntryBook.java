package cn.wangge.duty;

import static cn.wangge.duty.db.Tables.ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import cn.wangge.casefile.Acting;
import cn.wangge.duty.db.tables.Entry;
import cn.wangge.shared.Page;
import cn.wangge.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The entries of the duty log, the latest first; only ever added to. */
@Repository
class EntryBook {

    private static final Entry CLOSING = ENTRY.as("closing");
    private static final Field<Instant> CALLED_BACK_AT = field(select(CLOSING.HAPPENED_AT)
                    .from(CLOSING)
                    .where(CLOSING.ABOUT_ID.eq(ENTRY.ID), CLOSING.KIND.eq(EntryKind.CALLED_BACK.name())))
            .as("called_back_at");

    private final DSLContext sql;
    private final Acting acting;

    EntryBook(DSLContext sql, Acting acting) {
        this.sql = sql;
        this.acting = acting;
    }

    /** What is looked for; null and empty where it does not matter. Days are local and inclusive. */
    record Filter(
            String text,
            @Nullable EntryKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean callbacksOpen) {

        public boolean active() {
            return !text.isEmpty() || kind != null || from != null || to != null || callbacksOpen;
        }
    }

    long add(
            EntryKind kind,
            @Nullable Instant happenedAt,
            String text,
            @Nullable String caseNumber,
            @Nullable String contact,
            @Nullable Instant callbackAt,
            @Nullable Long about) {
        return Objects.requireNonNull(sql.insertInto(ENTRY)
                .set(ENTRY.KIND, kind.name())
                .set(ENTRY.HAPPENED_AT, happenedAt == null ? acting.at() : happenedAt)
                .set(ENTRY.WRITTEN_AT, acting.at())
                .set(ENTRY.WRITTEN_BY, acting.actor().id().value())
                .set(ENTRY.TEXT, text)
                .set(ENTRY.CASE_NUMBER, caseNumber)
                .set(ENTRY.CONTACT, contact)
                .set(ENTRY.CALLBACK_AT, callbackAt)
                .set(ENTRY.ABOUT_ID, about)
                .returningResult(ENTRY.ID)
                .fetchSingle()
                .value1());
    }

    Optional<LogLine> find(long id) {
        return sql.select(ENTRY.asterisk(), CALLED_BACK_AT)
                .from(ENTRY)
                .where(ENTRY.ID.eq(id))
                .fetchOptional(EntryBook::entry);
    }

    List<LogLine> page(Filter filter, int first, int size) {
        return sql.select(ENTRY.asterisk(), CALLED_BACK_AT)
                .from(ENTRY)
                .where(wanted(filter))
                .orderBy(ENTRY.HAPPENED_AT.desc(), ENTRY.ID.desc())
                .offset(first)
                .limit(size)
                .fetch(EntryBook::entry);
    }

    int count(Filter filter) {
        return sql.fetchCount(ENTRY, wanted(filter));
    }

    /** Promised calls that had not been made at that moment, the earliest first. */
    List<LogLine> callbacksOpen(Instant at) {
        return sql.select(ENTRY.asterisk(), CALLED_BACK_AT)
                .from(ENTRY)
                .where(
                        ENTRY.CALLBACK_AT.isNotNull(),
                        ENTRY.WRITTEN_AT.le(at),
                        closedBy(at).not())
                .orderBy(ENTRY.CALLBACK_AT, ENTRY.ID)
                .limit(Page.CAP)
                .fetch(EntryBook::entry);
    }

    /** Corrections of these entries, in their order. */
    List<LogLine> corrections(Collection<Long> ids) {
        return sql.select(ENTRY.asterisk(), CALLED_BACK_AT)
                .from(ENTRY)
                .where(ENTRY.ABOUT_ID.in(ids), ENTRY.KIND.eq(EntryKind.CORRECTION.name()))
                .orderBy(ENTRY.ID)
                .fetch(EntryBook::entry);
    }

    private static Condition closedBy(Instant at) {
        return org.jooq.impl.DSL.exists(select(CLOSING.ID)
                .from(CLOSING)
                .where(CLOSING.ABOUT_ID.eq(ENTRY.ID), CLOSING.KIND.eq(EntryKind.CALLED_BACK.name()))
                .and(CLOSING.WRITTEN_AT.le(at)));
    }

    private static Condition wanted(Filter filter) {
        var condition = noCondition();
        if (!filter.text().isEmpty()) {
            condition = condition.and(ENTRY.TEXT
                    .containsIgnoreCase(filter.text())
                    .or(ENTRY.CASE_NUMBER.contains(filter.text()))
                    .or(ENTRY.CONTACT.contains(filter.text())));
        }
        if (filter.kind() != null)
            condition = condition.and(ENTRY.KIND.eq(filter.kind().name()));
        if (filter.from() != null) condition = condition.and(ENTRY.HAPPENED_AT.ge(start(filter.from())));
        if (filter.to() != null)
            condition = condition.and(ENTRY.HAPPENED_AT.lt(start(filter.to().plusDays(1))));
        if (filter.callbacksOpen()) {
            var closed = select(CLOSING.ABOUT_ID).from(CLOSING).where(CLOSING.KIND.eq(EntryKind.CALLED_BACK.name()));
            condition = condition.and(ENTRY.CALLBACK_AT.isNotNull()).and(ENTRY.ID.notIn(closed));
        }
        return condition;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Shift.ZONE).toInstant();
    }

    private static LogLine entry(Record row) {
        return new LogLine(
                row.get(ENTRY.ID),
                EntryKind.valueOf(row.get(ENTRY.KIND)),
                row.get(ENTRY.HAPPENED_AT),
                row.get(ENTRY.WRITTEN_AT),
                new PersonId(row.get(ENTRY.WRITTEN_BY)),
                row.get(ENTRY.TEXT),
                row.get(ENTRY.CASE_NUMBER),
                row.get(ENTRY.CONTACT),
                row.get(ENTRY.CALLBACK_AT),
                row.get(ENTRY.ABOUT_ID),
                row.get(CALLED_BACK_AT));
    }
}
