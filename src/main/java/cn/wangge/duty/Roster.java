package cn.wangge.duty;

import static cn.wangge.duty.db.Tables.ROSTER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.wangge.casefile.Acting;
import cn.wangge.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The table of who is on duty when (值班表). */
@Repository
class Roster {

    private final DSLContext sql;
    private final Acting acting;

    Roster(DSLContext sql, Acting acting) {
        this.sql = sql;
        this.acting = acting;
    }

    /** From the first day to the last, that included. */
    List<Assignment> between(LocalDate first, LocalDate last) {
        return sql.selectFrom(ROSTER)
                .where(ROSTER.ON_DAY.between(first, last))
                .orderBy(ROSTER.ON_DAY, ROSTER.SHIFT, ROSTER.PART, ROSTER.PERSON_ID)
                .fetch(row -> new Assignment(
                        row.getOnDay(), row.getShift(), Part.valueOf(row.getPart()), new PersonId(row.getPersonId())));
    }

    Crew crew(Shift shift) {
        return crew(shift, between(shift.day(), shift.day()));
    }

    static Crew crew(Shift shift, List<Assignment> lines) {
        return new Crew(
                shift,
                lines.stream()
                        .filter(line ->
                                line.day().equals(shift.day()) && line.shift().equals(shift.id()))
                        .collect(groupingBy(
                                Assignment::part,
                                () -> new EnumMap<>(Part.class),
                                mapping(Assignment::person, toList()))));
    }

    boolean isEmpty() {
        return !sql.fetchExists(ROSTER);
    }

    void clear(Shift shift) {
        sql.deleteFrom(ROSTER)
                .where(ROSTER.ON_DAY.eq(shift.day()), ROSTER.SHIFT.eq(shift.id()))
                .execute();
    }

    void enter(Collection<Assignment> lines) {
        var by = acting.actor().id().value();
        var at = acting.at();
        sql.batch(lines.stream()
                        .map(line -> sql.insertInto(ROSTER)
                                .set(ROSTER.ON_DAY, line.day())
                                .set(ROSTER.SHIFT, line.shift())
                                .set(ROSTER.PART, line.part().name())
                                .set(ROSTER.PERSON_ID, line.person().value())
                                .set(ROSTER.ENTERED_BY, by)
                                .set(ROSTER.ENTERED_AT, at))
                        .toList())
                .execute();
    }
}
