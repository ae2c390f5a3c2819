package cn.wangge.bulletin;

import static cn.wangge.bulletin.db.Tables.RECIPIENT;

import cn.wangge.organization.Actor;
import cn.wangge.organization.People;
import cn.wangge.organization.Units;
import cn.wangge.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The lists of those who get papers. */
@Repository
class Recipients {

    private final DSLContext sql;
    private final People people;
    private final Units units;
    private final Clock clock;

    Recipients(DSLContext sql, People people, Units units, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    List<Recipient> all() {
        return sql.selectFrom(RECIPIENT)
                .orderBy(RECIPIENT.PAPER, RECIPIENT.KIND, RECIPIENT.ADDED_AT)
                .fetch(Recipient::of);
    }

    List<Recipient> of(Topic topic) {
        return sql.selectFrom(RECIPIENT)
                .where(RECIPIENT.PAPER.eq(topic.paper().name()))
                .and(RECIPIENT.KIND.eq(topic.period().kind().name()))
                .orderBy(RECIPIENT.ADDED_AT)
                .fetch(Recipient::of);
    }

    /** @throws Refusal for who does not work here, for an ended unit, and for who is on the list already */
    void add(Recipient recipient, Actor actor) {
        var person = recipient.person();
        var unit = recipient.unit();
        if (person != null && people.actor(person).isEmpty()) {
            throw Refusal.invalid("person", "bulletin.refusal.nobody");
        }
        if (unit != null) units.require(unit);
        var added = sql.insertInto(RECIPIENT)
                .set(RECIPIENT.ID, recipient.id())
                .set(RECIPIENT.PAPER, recipient.paper().name())
                .set(RECIPIENT.KIND, recipient.kind().name())
                .set(RECIPIENT.PERSON_ID, person == null ? null : person.value())
                .set(RECIPIENT.UNIT_CODE, unit == null ? null : unit.value())
                .set(RECIPIENT.ADDRESS, recipient.address())
                .set(RECIPIENT.AUDIENCE, recipient.audience().name())
                .set(RECIPIENT.ADDED_BY, actor.id().value())
                .set(RECIPIENT.ADDED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (added == 0) throw Refusal.conflict("bulletin.refusal.onTheList");
    }

    /** Gone already is as good. */
    void remove(UUID id) {
        sql.deleteFrom(RECIPIENT).where(RECIPIENT.ID.eq(id)).execute();
    }
}
