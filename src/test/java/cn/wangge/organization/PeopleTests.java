package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.APPOINTMENT;
import static cn.wangge.organization.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleTests {

    /** A base grid of 古城街道 壁景堡. */
    private static final GridCode OLD_TOWN = new GridCode("140728001001001");

    private static CountyFixture county;
    private static PeopleDirectory people;

    @BeforeAll
    static void start() {
        county = new CountyFixture();
        people = county.startedOn("2026-11-23", true).people();
    }

    @Test
    void theNearestComeFirstAndTheCountyLast() {
        assertThat(people.holding(Post.INSPECTOR, OLD_TOWN, null))
                .extracting(p -> p.id().value())
                .containsExactly("g140728001001-1", "t140728001-2", "t140728001-3", "inspector", "inspector-2");
    }

    @Test
    void aHandlerReachesHisOwnUnitOnly() {
        var handler = people.actor(new PersonId("cgj-1")).orElseThrow();

        assertThat(handler.covers(Post.UNIT_HANDLER, OLD_TOWN, new UnitId("CGJ")))
                .isTrue();
        assertThat(handler.covers(Post.UNIT_HANDLER, OLD_TOWN, new UnitId("GAJ")))
                .isFalse();
    }

    @Test
    void anAppointmentIsSeenFromItsFirstDayToTheDayBeforeItsEnd() {
        var started = county.startedOn("2026-11-23", true);
        var id = new PersonId("centre-operator-8");
        county.sql
                .update(APPOINTMENT)
                .set(APPOINTMENT.VALID_FROM, LocalDate.of(2026, 11, 24))
                .set(APPOINTMENT.VALID_TO, LocalDate.of(2026, 11, 26))
                .where(APPOINTMENT.PERSON_ID.eq(id.value()))
                .execute();
        started.refresh().reload();

        var held = new ArrayList<Boolean>();
        for (var instant : List.of(
                "2026-11-23T15:59:59Z", "2026-11-23T16:00:00Z", "2026-11-25T15:59:59Z", "2026-11-25T16:00:00Z")) {
            started.clock().turnTo(instant);
            held.add(started.people().actor(id).orElseThrow().holds(Post.OPERATOR));
        }

        assertThat(held).containsExactly(false, true, true, false);
        assertThat(started.people().holding(Post.OPERATOR, OLD_TOWN, null))
                .extracting(PersonSummary::id)
                .doesNotContain(id);
        assertThat(started.people().name(id)).isNotEqualTo(id.value());
    }

    @Test
    void whoHasLeftIsNobodyButKeepsTheName() {
        county.sql
                .update(PERSON)
                .set(PERSON.ACTIVE, false)
                .where(PERSON.ID.eq("centre-shift-4"))
                .execute();
        var later = county.startedOn("2026-11-23", true).people();
        var id = new PersonId("centre-shift-4");

        assertThat(later.actor(id)).isEmpty();
        assertThat(later.holding(Post.SHIFT_LEADER, OLD_TOWN, null))
                .extracting(PersonSummary::id)
                .doesNotContain(id);
        assertThat(later.name(id)).matches("\\p{IsHan}{3}");
    }

    @Test
    void withTheDemonstrationSwitchedOffAgainItsPeopleAreGone() {
        var off = county.startedOn("2026-11-23", false);

        assertThat(off.people().demoAccounts()).isEmpty();
        assertThat(off.people().actor(new PersonId("admin"))).isEmpty();
        assertThat(off.people().holding(Post.ADMIN, OLD_TOWN, null)).isEmpty();
        assertThat(off.people().name(new PersonId("admin"))).isEqualTo("庞启明");
    }

    @Test
    void theSystemAndTheCitizenHaveNamesButNoPosts() {
        assertThat(people.name(Actor.SYSTEM.id())).isEqualTo("系统");
        assertThat(people.name(Actor.CITIZEN.id())).isEqualTo("公众");
        assertThat(people.name(new PersonId("nobody"))).isEqualTo("nobody");
        assertThat(people.actor(Actor.SYSTEM.id())).isEmpty();
        assertThat(people.isDemo(new PersonId("nobody"))).isFalse();
    }
}
