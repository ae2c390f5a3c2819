package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.APPOINTMENT;
import static cn.wangge.organization.db.Tables.PERSON;
import static cn.wangge.organization.db.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTests {

    /** A base grid of 古城街道 壁景堡. */
    private static final GridCode OLD_TOWN = new GridCode("140728001001001");

    private static CountyFixture county;
    private static PeopleDirectory people;

    @BeforeAll
    static void start() throws Exception {
        county = new CountyFixture();
        people = county.startedOn("2026-11-23", true).people();
    }

    @AfterAll
    static void stop() throws Exception {
        county.close();
    }

    @ParameterizedTest
    @CsvSource({
        "grid-leader, GRID_LEADER",
        "inspector, INSPECTOR",
        "inspector-2, INSPECTOR",
        "operator, OPERATOR",
        "operator-2, OPERATOR",
        "shift-leader, SHIFT_LEADER",
        "shift-leader-2, SHIFT_LEADER",
        "unit-handler, UNIT_HANDLER",
        "unit-leader, UNIT_LEADER",
        "assisting-handler, UNIT_HANDLER",
        "village-desk, VILLAGE_DESK",
        "township-operator, TOWNSHIP_OPERATOR",
        "centre-director, CENTRE_DIRECTOR",
        "leader, LEADER",
        "efficiency, EFFICIENCY",
        "efficiency-2, EFFICIENCY",
        "analyst, ANALYST",
        "admin, ADMIN",
        "admin-2, ADMIN",
        "auditor, AUDITOR"
    })
    void aDemoAccountCoversTheWholeCountyInItsRole(String id, Post post) {
        var actor = people.actor(new PersonId(id)).orElseThrow();

        assertThat(actor.appointments()).containsExactly(new Appointment(post, null, null));
        assertThat(actor.covers(post, OLD_TOWN, new UnitId("CGJ"))).isTrue();
        assertThat(people.holding(post, OLD_TOWN, new UnitId("CGJ")))
                .extracting(p -> p.id().value())
                .contains(id);
        assertThat(people.isDemo(actor.id())).isTrue();
    }

    @Test
    void theDemoAccountsComeInTheirOrder() {
        assertThat(people.demoAccounts()).hasSize(20).allSatisfy(a -> {
            assertThat(a.name()).matches("\\p{IsHan}{2,4}");
            assertThat(a.posts()).hasSize(1);
        });
        assertThat(people.demoAccounts().get(0).id()).isEqualTo(new PersonId("grid-leader"));
        assertThat(people.demoAccounts().get(19).id()).isEqualTo(new PersonId("auditor"));
    }

    @Test
    void everyTownshipHasADirectorAndTwoSeatsWhoInspectIt() {
        for (var township : areasOf(UnitKind.TOWNSHIP)) {
            var seats = narrow(Post.TOWNSHIP_OPERATOR, township);

            assertThat(seats).as(township.value()).hasSize(2);
            assertThat(narrow(Post.INSPECTOR, township)).containsExactlyElementsOf(seats);
            assertThat(people.holding(Post.UNIT_LEADER, township, new UnitId("T" + township)))
                    .extracting(p -> p.id().value())
                    .contains("t" + township + "-1");
        }
    }

    @Test
    void everyVillageHasItsDeskAndItsGridLeaders() {
        for (var village : areasOf(UnitKind.VILLAGE)) {
            var mixed = village.isWithin(new GridCode("140728100"));

            assertThat(narrow(Post.VILLAGE_DESK, village)).hasSize(1);
            assertThat(narrow(Post.GRID_LEADER, village)).as(village.value()).hasSize(mixed ? 2 : 1);
        }
    }

    @Test
    void everyGridOfTheTownHasAnInspectorFromAmongItsGridLeaders() {
        for (var village : areasOf(UnitKind.VILLAGE)) {
            var town = village.value().charAt(6) == '0' || village.isWithin(new GridCode("140728100"));
            var nearest = people.holding(Post.INSPECTOR, village, null).get(0);

            assertThat(nearest.posts())
                    .as(village.value())
                    .containsExactly(town ? Post.GRID_LEADER : Post.INSPECTOR, town ? Post.INSPECTOR : Post.TOWNSHIP_OPERATOR);
        }
    }

    @Test
    void theNearestComeFirstAndTheCountyLast() {
        assertThat(people.holding(Post.INSPECTOR, OLD_TOWN, null))
                .extracting(p -> p.id().value())
                .containsExactly("g140728001001-1", "t140728001-2", "t140728001-3", "inspector", "inspector-2");
    }

    @Test
    void everyResponsibleUnitHasTwoHandlersAndALeader() {
        for (var code : codesOf(UnitKind.RESPONSIBLE)) {
            var id = code.toLowerCase(Locale.ROOT);

            assertThat(people.holding(Post.UNIT_HANDLER, OLD_TOWN, new UnitId(code)))
                    .extracting(p -> p.id().value())
                    .containsExactly(id + "-1", id + "-2", "assisting-handler", "unit-handler");
            assertThat(people.holding(Post.UNIT_LEADER, OLD_TOWN, new UnitId(code)))
                    .extracting(p -> p.id().value())
                    .containsExactly(id + "-3", "unit-leader");
        }
    }

    @Test
    void everyStationHasSomebodyToHandle() {
        assertThat(codesOf(UnitKind.STATION))
                .allSatisfy(code -> assertThat(people.holding(Post.UNIT_HANDLER, OLD_TOWN, new UnitId(code)))
                        .hasSize(3));
    }

    @Test
    void aHandlerReachesHisOwnUnitOnly() {
        var handler = people.actor(new PersonId("cgj-1")).orElseThrow();

        assertThat(handler.covers(Post.UNIT_HANDLER, OLD_TOWN, new UnitId("CGJ"))).isTrue();
        assertThat(handler.covers(Post.UNIT_HANDLER, OLD_TOWN, new UnitId("GAJ"))).isFalse();
    }

    @Test
    void namesAndTelephoneNumbersAreWellFormedAndNobodysTwice() {
        var names = county.sql.select(PERSON.NAME).from(PERSON).fetch(PERSON.NAME);
        var phones = county.sql.select(PERSON.PHONE).from(PERSON).fetch(PERSON.PHONE);

        assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.matches("\\p{IsHan}{3}"));
        assertThat(phones).doesNotHaveDuplicates().allMatch(p -> p.matches("154\\d{8}"));
    }

    @Test
    void theSamePeopleAreMadeEveryTime() {
        var units = new StoredUnits(county.sql).all();

        assertThat(new DemoStaff(units).people()).isEqualTo(new DemoStaff(units).people());
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
        for (var instant : List.of("2026-11-23T15:59:59Z", "2026-11-23T16:00:00Z", "2026-11-25T15:59:59Z", "2026-11-25T16:00:00Z")) {
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

    private static List<String> codesOf(UnitKind kind) {
        return county.sql.select(UNIT.CODE).from(UNIT).where(UNIT.KIND.eq(kind.name())).fetch(UNIT.CODE);
    }

    private static List<GridCode> areasOf(UnitKind kind) {
        return county.sql
                .select(UNIT.AREA_CODE)
                .from(UNIT)
                .where(UNIT.KIND.eq(kind.name()))
                .fetch(r -> new GridCode(r.value1()));
    }

    /** Those for the place itself, without the accounts for the whole county. */
    private static List<PersonSummary> narrow(Post post, GridCode place) {
        return people.holding(post, place, null).stream()
                .filter(p -> p.id().value().contains(place.value()))
                .toList();
    }
}
