package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.PERSON;
import static cn.wangge.organization.db.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.PersonId;
import cn.wangge.shared.UnitId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoStaffTests {

    /** A base grid of 古城街道 壁景堡. */
    private static final GridCode OLD_TOWN = new GridCode("140728001001001");

    private static CountyFixture county;
    private static PeopleDirectory people;

    @BeforeAll
    static void start() {
        county = new CountyFixture();
        people = county.startedOn("2026-11-23", true).people();
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
                    .containsExactly(
                            town ? Post.GRID_LEADER : Post.INSPECTOR, town ? Post.INSPECTOR : Post.TOWNSHIP_OPERATOR);
        }
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

    private static List<String> codesOf(UnitKind kind) {
        return county.sql
                .select(UNIT.CODE)
                .from(UNIT)
                .where(UNIT.KIND.eq(kind.name()))
                .fetch(UNIT.CODE);
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
