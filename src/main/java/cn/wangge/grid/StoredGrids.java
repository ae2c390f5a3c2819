package cn.wangge.grid;

import static cn.wangge.grid.db.Tables.GRID_;
import static org.jooq.Records.mapping;

import cn.wangge.grid.db.tables.records.GridRecord;
import cn.wangge.shared.GridCode;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of grids. */
@Repository
class StoredGrids {

    private final DSLContext sql;

    StoredGrids(DSLContext sql) {
        this.sql = sql;
    }

    boolean isEmpty() {
        return !sql.fetchExists(GRID_);
    }

    /** Parents must come before their children. */
    void keep(List<Grid> grids) {
        sql.batchInsert(grids.stream().map(StoredGrids::row).toList()).execute();
    }

    /** The grids of a day, by level and code. */
    List<Grid> validOn(LocalDate day) {
        return sql.select(
                        GRID_.CODE.convertFrom(GridCode::new),
                        GRID_.KIND.convertFrom(GridKind::valueOf),
                        GRID_.NAME,
                        GRID_.SHORT_NAME,
                        GRID_.AREA_CLASS,
                        DSL.row(GRID_.HOUSEHOLDS, GRID_.POPULATION).mapping(Grid.Size::new),
                        GRID_.MIXED,
                        GRID_.SYNTHETIC,
                        GRID_.VALID_FROM,
                        GRID_.VALID_TO,
                        GRID_.OUTLINE.convertFrom(GeoJson::read))
                .from(GRID_)
                .where(GRID_.VALID_FROM.le(day), GRID_.VALID_TO.isNull().or(GRID_.VALID_TO.gt(day)))
                .orderBy(GRID_.LEVEL, GRID_.CODE)
                .fetch(mapping(Grid::new));
    }

    private static GridRecord row(Grid grid) {
        var row = new GridRecord();
        row.setCode(grid.code().value());
        row.setLevel(grid.level());
        row.setKind(grid.kind().name());
        row.setName(grid.name());
        row.setShortName(grid.shortName());
        row.setParentCode(text(grid.parent()));
        row.setAreaClass(grid.areaClass());
        row.setHouseholds(grid.size().households());
        row.setPopulation(grid.size().population());
        row.setMixed(grid.mixed());
        row.setSynthetic(grid.synthetic());
        row.setValidFrom(grid.validFrom());
        row.setValidTo(grid.validTo());
        row.setOutline(GeoJson.write(grid.outline()));
        return row;
    }

    private static @Nullable String text(@Nullable GridCode code) {
        return code == null ? null : code.value();
    }
}
