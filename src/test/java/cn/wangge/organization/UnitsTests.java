package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.shared.Refusal;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTests {

    private static final String RESPONSIBLE =
            "CGJ GAJ JJDD XFDD ZJJ STHJ SLJ JTJ SCJG YJJ WLJ WWJ WJJ MZJ RSJ YBJ JYJ NYJ"
                    + " ZRJ LYJ SFJ XFJ SPJ TYJ GDGS GSGS GRGS RQGS TXGS ZZB TZB ZFW QTGZ";

    private static CountyFixture county;
    private static UnitDirectory units;

    @BeforeAll
    static void start() {
        county = new CountyFixture();
        units = county.startedOn("2026-11-23", true).units();
    }

    @Test
    void theResponsibleUnitsAreThoseOfTheList() {
        assertThat(units.responsible()).extracting(u -> u.id().value()).containsExactly(RESPONSIBLE.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "CENTRE, 县社会管理服务中心, CENTRE",
        "XNB, 县效能办, EFFICIENCY",
        "LDZB, 县社会管理网格化建设领导组办公室, LEADING_GROUP_OFFICE",
        "CGJ, 城市管理综合执法局, RESPONSIBLE",
        "T140728001, 古城街道社会管理服务中心, TOWNSHIP",
        "T140728200, 南政乡社会管理服务中心, TOWNSHIP",
        "V140728001001, 古城街道壁景堡居民委员会, VILLAGE",
        "V140728100200, 古陶镇东城村委会, VILLAGE"
    })
    void aUnitIsFoundByItsCode(String code, String name, UnitKind kind) {
        var unit = units.require(new UnitId(code));

        assertThat(unit.name()).isEqualTo(name);
        assertThat(unit.kind()).isEqualTo(kind);
        assertThat(units.name(new UnitId(code))).isEqualTo(name);
    }

    @Test
    void theCountyHasItsTownshipsVillagesAndCommittees() {
        assertThat(countOf(UnitKind.TOWNSHIP)).isEqualTo(17);
        assertThat(countOf(UnitKind.VILLAGE)).isEqualTo(289);
        assertThat(county.sql.fetchCount(UNIT, UNIT.NAME.like("%居民委员会"))).isEqualTo(16);
        assertThat(county.sql.fetchCount(UNIT)).isEqualTo(490);
    }

    @Test
    void everyVillageStandsUnderTheTownshipOfItsCode() {
        var strays = county.sql.selectFrom(UNIT).where(UNIT.KIND.eq("VILLAGE")).fetch().stream()
                .filter(v -> !v.getCode().equals("V" + v.getAreaCode())
                        || !v.getParentCode().equals("T" + v.getAreaCode().substring(0, 9)))
                .toList();

        assertThat(strays).isEmpty();
    }

    @Test
    void everyTownshipHasAPoliceStation() {
        var stations = units.stations(new UnitId("GAJ"));

        assertThat(stations).filteredOn(s -> s.name().endsWith("派出所")).hasSize(17);
        assertThat(stations.get(0).id()).isEqualTo(new UnitId("GAJ-01"));
        assertThat(stations).allSatisfy(s -> assertThat(s.parent()).isEqualTo(new UnitId("GAJ")));
        assertThat(units.stations(new UnitId("CENTRE"))).isEmpty();
    }

    @Test
    void anUnknownUnitIsRefused() {
        var nowhere = new UnitId("ABC");

        var refusal = catchThrowableOfType(Refusal.class, () -> units.require(nowhere));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.problems())
                .containsExactly(new Refusal.Problem("unit", "organization.refusal.unitUnknown", List.of("ABC")));
        assertThat(units.find(nowhere)).isEmpty();
        assertThat(units.name(nowhere)).isEqualTo("ABC");
    }

    @Test
    void aUnitThatHasEndedGetsNoWorkButKeepsItsName() {
        county.sql
                .update(UNIT)
                .set(UNIT.VALID_TO, LocalDate.of(2026, 11, 23))
                .where(UNIT.CODE.eq("LYJ-01"))
                .execute();
        var later = county.startedOn("2026-11-23", true).units();
        var before = county.startedOn("2026-11-22", true).units();
        var ended = new UnitId("LYJ-01");

        var refusal = catchThrowableOfType(Refusal.class, () -> later.require(ended));

        assertThat(refusal.problems().get(0).messageKey()).isEqualTo("organization.refusal.unitEnded");
        assertThat(later.name(ended)).isEqualTo("林业局林业工作站");
        assertThat(later.stations(new UnitId("LYJ"))).extracting(Unit::id).doesNotContain(ended);
        assertThat(before.require(ended).id()).isEqualTo(ended);
    }

    @Test
    void aSecondStartLaysNothingTwice() {
        county.startedOn("2026-11-24", true);

        assertThat(county.sql.fetchCount(UNIT)).isEqualTo(490);
    }

    private static int countOf(UnitKind kind) {
        return county.sql.fetchCount(UNIT, UNIT.KIND.eq(kind.name()));
    }
}
