package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.UNIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import org.jooq.Row10;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of units. */
@Repository
class StoredUnits {

    private final DSLContext sql;

    StoredUnits(DSLContext sql) {
        this.sql = sql;
    }

    /** Every unit there is or was, in the order of the county's list. */
    List<ListedUnit> all() {
        return sql.select(
                        UNIT.CODE,
                        UNIT.NAME,
                        UNIT.SHORT_NAME,
                        UNIT.KIND,
                        UNIT.PARENT_CODE,
                        UNIT.PHONE,
                        UNIT.AREA_CODE,
                        UNIT.VALID_FROM,
                        UNIT.VALID_TO)
                .from(UNIT)
                .orderBy(UNIT.POSITION, UNIT.CODE)
                .fetch(mapping(StoredUnits::listed));
    }

    boolean none() {
        return !sql.fetchExists(UNIT);
    }

    /** In the order of the lines. */
    void lay(List<CSVRecord> lines) {
        keep(lines.stream().map(StoredUnits::shipped).toList());
    }

    /** One statement, so that a unit may stand before its parent. */
    void keep(List<ListedUnit> units) {
        int last = sql.select(coalesce(max(UNIT.POSITION), 0))
                .from(UNIT)
                .fetchSingle()
                .value1();
        sql.insertInto(
                        UNIT,
                        UNIT.CODE,
                        UNIT.POSITION,
                        UNIT.NAME,
                        UNIT.SHORT_NAME,
                        UNIT.KIND,
                        UNIT.PARENT_CODE,
                        UNIT.PHONE,
                        UNIT.AREA_CODE,
                        UNIT.VALID_FROM,
                        UNIT.VALID_TO)
                .valuesOfRows(IntStream.range(0, units.size())
                        .mapToObj(i -> kept(last + 1 + i, units.get(i)))
                        .toList())
                .onConflict(UNIT.CODE)
                .doUpdate()
                .set(UNIT.NAME, excluded(UNIT.NAME))
                .set(UNIT.SHORT_NAME, excluded(UNIT.SHORT_NAME))
                .set(UNIT.KIND, excluded(UNIT.KIND))
                .set(UNIT.PARENT_CODE, excluded(UNIT.PARENT_CODE))
                .set(UNIT.PHONE, excluded(UNIT.PHONE))
                .set(UNIT.AREA_CODE, excluded(UNIT.AREA_CODE))
                .set(UNIT.VALID_FROM, excluded(UNIT.VALID_FROM))
                .set(UNIT.VALID_TO, excluded(UNIT.VALID_TO))
                .execute();
    }

    private static Row10<String, Integer, String, String, String, String, String, String, LocalDate, LocalDate> kept(
            int position, ListedUnit listed) {
        var unit = listed.unit();
        var parent = unit.parent();
        var area = listed.area();
        return row(
                unit.id().value(),
                position,
                unit.name(),
                unit.shortName(),
                unit.kind().name(),
                parent == null ? null : parent.value(),
                unit.phone(),
                area == null ? null : area.value(),
                listed.validity().from(),
                listed.validity().to());
    }

    /** A line of the shipped list. */
    static ListedUnit shipped(CSVRecord line) {
        return listed(
                line.get("code"),
                line.get("name"),
                line.get("short_name"),
                line.get("kind"),
                line.get("parent_code"),
                line.get("phone"),
                line.get("area_code"),
                LocalDate.parse(line.get("valid_from")),
                day(line.get("valid_to")));
    }

    private static ListedUnit listed(
            String code,
            String name,
            String shortName,
            String kind,
            @Nullable String parent,
            @Nullable String phone,
            @Nullable String area,
            LocalDate from,
            @Nullable LocalDate to) {
        var unit = new Unit(
                new UnitId(code),
                name,
                shortName,
                UnitKind.valueOf(kind),
                parent == null ? null : new UnitId(parent),
                phone);
        return new ListedUnit(unit, area == null ? null : new GridCode(area), new Validity(from, to));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
