package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import org.junit.jupiter.api.Test;

class DemoSwitchTests {

    private static final GridCode COUNTY = new GridCode("140728");

    @Test
    void withoutTheDemonstrationThereAreUnitsButNobody() throws Exception {
        try (var county = new CountyFixture()) {
            var started = county.startedOn("2026-11-23", false);

            assertThat(started.units().responsible()).hasSize(33);
            assertThat(started.people().demoAccounts()).isEmpty();
            for (var post : Post.values()) {
                assertThat(started.people().holding(post, COUNTY, null)).isEmpty();
            }
            assertThat(county.sql.fetchCount(PERSON)).isZero();
            madeUpPeopleNeverJoinRealStaff(county);
        }
    }

    private static void madeUpPeopleNeverJoinRealStaff(CountyFixture county) {
        county.sql
                .insertInto(PERSON, PERSON.ID, PERSON.NAME)
                .values("wang", "王某")
                .execute();

        var started = county.startedOn("2026-11-24", true);

        assertThat(county.sql.fetchCount(PERSON)).isEqualTo(1);
        assertThat(started.people().demoAccounts()).isEmpty();
        assertThat(started.units().find(new UnitId("CGJ"))).isPresent();
    }
}
