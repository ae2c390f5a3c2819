package cn.wangge.calendar;

import static cn.wangge.calendar.db.Tables.DAY_EXCEPTION;
import static cn.wangge.calendar.db.Tables.VERSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.springframework.stereotype.Repository;

/** Reads the latest version of the calendar from the database. */
@Repository
class EditionBook implements CalendarBook {

    private final DSLContext sql;
    private final Editions editions;

    EditionBook(DSLContext sql, Editions editions) {
        this.sql = sql;
        this.editions = editions;
    }

    @Override
    public List<Year> years() {
        var year = extract(DAY_EXCEPTION.DAY_ON, DatePart.YEAR);
        return sql.select(
                        year,
                        count().filterWhere(DAY_EXCEPTION.WORKS.isFalse()),
                        count().filterWhere(DAY_EXCEPTION.WORKS.isTrue()),
                        arrayAggDistinct(DAY_EXCEPTION.SOURCE).convertFrom(List::of),
                        max(DAY_EXCEPTION.SINCE_VERSION),
                        max(VERSION.EFFECTIVE_AT))
                .from(DAY_EXCEPTION)
                .join(VERSION)
                .on(VERSION.ID.eq(DAY_EXCEPTION.SINCE_VERSION))
                .where(DAY_EXCEPTION.UNTIL_VERSION.isNull())
                .groupBy(year)
                .orderBy(year.desc())
                .fetch(mapping(Year::new));
    }

    @Override
    public List<Day> days(int year) {
        return sql.select(DAY_EXCEPTION.DAY_ON, DAY_EXCEPTION.WORKS, DAY_EXCEPTION.NAME, DAY_EXCEPTION.SOURCE)
                .from(DAY_EXCEPTION)
                .where(DAY_EXCEPTION.UNTIL_VERSION.isNull())
                .and(DAY_EXCEPTION.DAY_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .orderBy(DAY_EXCEPTION.DAY_ON)
                .fetch(mapping(Day::new));
    }

    @Override
    public List<Slot> slots() {
        return editions.slots(editions.latest()).stream()
                .map(Editions.Numbered::slot)
                .map(it -> new Slot(
                        it.township(),
                        it.seasonFrom(),
                        it.seasonTo(),
                        it.from(),
                        it.until(),
                        it.effectiveOn(),
                        it.endsOn()))
                .sorted(Comparator.comparing((Slot it) -> it.township() == null ? "" : it.township())
                        .thenComparing(Slot::effectiveOn)
                        .thenComparing(Slot::seasonFrom)
                        .thenComparing(Slot::from))
                .toList();
    }

    @Override
    public List<Version> versions() {
        return sql.select(VERSION.ID, VERSION.EFFECTIVE_AT, VERSION.NOTE)
                .from(VERSION)
                .orderBy(VERSION.ID.desc())
                .fetch(mapping(Version::new));
    }
}
