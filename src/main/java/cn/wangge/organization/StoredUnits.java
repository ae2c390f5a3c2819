package cn.wangge.organization;

import static cn.wangge.organization.db.Tables.UNIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
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

    /** One statement, so that a unit may stand before its parent. */
    void lay(List<CSVRecord> rows) {
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
                .valuesOfRows(rows.stream()
                        .map(r -> row(
                                r.get("code"),
                                (int) r.getRecordNumber(),
                                r.get("name"),
                                r.get("short_name"),
                                r.get("kind"),
                                r.get("parent_code"),
                                r.get("phone"),
                                r.get("area_code"),
                                LocalDate.parse(r.get("valid_from")),
                                day(r.get("valid_to"))))
                        .toList())
                .execute();
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
