package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.PERSON;
import static cn.wangge.organization.db.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.ReferenceData;
import cn.wangge.shared.UnitId;
import java.time.Clock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class DemoSwitchTests {

    private static final GridCode COUNTY = new GridCode("140728");

    /** The switch as a site writes it; on and off are what the manual says. */
    @ParameterizedTest
    @CsvSource({"on, 33, 20", "true, 33, 20", "off, 0, 0", "false, 0, 0"})
    void theSwitchIsReadInWords(String written, int units, int accounts) {
        var county = new CountyFixture();
        new ApplicationContextRunner()
                .withBean(DSLContext.class, () -> county.sql)
                .withBean(Clock.class, Clock::systemDefaultZone)
                .withUserConfiguration(Module.class)
                .withPropertyValues("wangge.demo.enabled=" + written)
                .run(context -> {
                    context.getBean(ReferenceData.class).load();

                    assertThat(context.getBean(Units.class).responsible()).hasSize(units);
                    assertThat(context.getBean(People.class).demoAccounts()).hasSize(accounts);
                });
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = People.class)
    static class Module {}

    @Test
    void withoutTheDemonstrationThereIsNeitherAUnitNorAnybody() {
        var county = new CountyFixture();
        var started = county.startedOn("2026-11-23", false);

        assertThat(started.units().responsible()).isEmpty();
        assertThat(county.sql.fetchCount(UNIT)).isZero();
        assertThat(started.people().demoAccounts()).isEmpty();
        for (var post : Post.values()) {
            assertThat(started.people().holding(post, COUNTY, null)).isEmpty();
        }
        assertThat(county.sql.fetchCount(PERSON)).isZero();
    }

    @Test
    void madeUpPeopleNeverJoinRealStaff() {
        var county = new CountyFixture();
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
