package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.APPOINTMENT;
import static cn.wangge.organization.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import cn.wangge.organization.db.Keys;
import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row6;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tables of people and of their appointments. */
@Repository
class StoredPeople {

    private final DSLContext sql;

    StoredPeople(DSLContext sql) {
        this.sql = sql;
    }

    /** Everybody who works or ever worked here, in the order of the ids. */
    List<ListedPerson> all() {
        return read(DSL.trueCondition());
    }

    Optional<ListedPerson> find(PersonId id) {
        return read(PERSON.ID.eq(id.value())).stream().findFirst();
    }

    private List<ListedPerson> read(Condition condition) {
        return sql.select(
                        PERSON.ID.convertFrom(PersonId::new),
                        PERSON.NAME,
                        PERSON.PHONE,
                        PERSON.ACTIVE,
                        PERSON.DEMO,
                        PERSON.DEMO_ORDER,
                        multiset(select(
                                                APPOINTMENT.POST,
                                                APPOINTMENT.AREA_CODE,
                                                APPOINTMENT.UNIT_CODE,
                                                APPOINTMENT.VALID_FROM,
                                                APPOINTMENT.VALID_TO)
                                        .from(APPOINTMENT)
                                        .where(APPOINTMENT.PERSON_ID.eq(PERSON.ID))
                                        .orderBy(APPOINTMENT.ID))
                                .convertFrom(rows -> rows.map(mapping(StoredPeople::holding))))
                .from(PERSON)
                .where(condition)
                .orderBy(PERSON.ID)
                .fetch(mapping(ListedPerson::new));
    }

    boolean none() {
        return !sql.fetchExists(PERSON);
    }

    void lay(List<ListedPerson> people) {
        sql.insertInto(PERSON, PERSON.ID, PERSON.NAME, PERSON.PHONE, PERSON.ACTIVE, PERSON.DEMO, PERSON.DEMO_ORDER)
                .valuesOfRows(people.stream()
                        .map(p -> row(p.id().value(), p.name(), p.phone(), p.active(), p.demo(), p.demoOrder()))
                        .toList())
                .execute();
        sql.insertInto(
                        APPOINTMENT,
                        APPOINTMENT.PERSON_ID,
                        APPOINTMENT.POST,
                        APPOINTMENT.AREA_CODE,
                        APPOINTMENT.UNIT_CODE,
                        APPOINTMENT.VALID_FROM,
                        APPOINTMENT.VALID_TO)
                .valuesOfRows(people.stream()
                        .flatMap(p -> p.holdings().stream().map(h -> appointmentRow(p.id(), h)))
                        .toList())
                .execute();
    }

    void keep(List<ListedPerson> people) {
        sql.insertInto(PERSON, PERSON.ID, PERSON.NAME, PERSON.PHONE, PERSON.ACTIVE)
                .valuesOfRows(people.stream()
                        .map(p -> row(p.id().value(), p.name(), p.phone(), p.active()))
                        .toList())
                .onConflict(PERSON.ID)
                .doUpdate()
                .set(PERSON.NAME, excluded(PERSON.NAME))
                .set(PERSON.PHONE, excluded(PERSON.PHONE))
                .set(PERSON.ACTIVE, excluded(PERSON.ACTIVE))
                .execute();
    }

    void appoint(PersonId person, ListedPerson.Holding held) {
        sql.insertInto(
                        APPOINTMENT,
                        APPOINTMENT.PERSON_ID,
                        APPOINTMENT.POST,
                        APPOINTMENT.AREA_CODE,
                        APPOINTMENT.UNIT_CODE,
                        APPOINTMENT.VALID_FROM,
                        APPOINTMENT.VALID_TO)
                .valuesOfRows(appointmentRow(person, held))
                .onConflictOnConstraint(Keys.APPOINTMENT_KEY)
                .doUpdate()
                .set(APPOINTMENT.VALID_TO, excluded(APPOINTMENT.VALID_TO))
                .execute();
    }

    private static Row6<String, String, String, String, LocalDate, LocalDate> appointmentRow(
            PersonId person, ListedPerson.Holding held) {
        var appointment = held.appointment();
        var area = appointment.area();
        var unit = appointment.unit();
        return row(
                person.value(),
                appointment.post().name(),
                area == null ? null : area.value(),
                unit == null ? null : unit.value(),
                held.validity().from(),
                held.validity().to());
    }

    private static ListedPerson.Holding holding(
            String post, @Nullable String area, @Nullable String unit, LocalDate from, @Nullable LocalDate to) {
        var appointment = new Appointment(
                Post.valueOf(post), area == null ? null : new GridCode(area), unit == null ? null : new UnitId(unit));
        return new ListedPerson.Holding(appointment, new Validity(from, to));
    }
}
