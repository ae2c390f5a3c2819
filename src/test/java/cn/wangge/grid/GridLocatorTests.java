package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.wangge.shared.GridCode;
import cn.wangge.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GridLocatorTests {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Geometry COUNTY = Pingyao.GRIDS.get(0).outline();
    private static final List<Coordinate> CORNERS = Pingyao.level(4).stream()
            .flatMap(grid -> Arrays.stream(grid.outline().getCoordinates()))
            .distinct()
            .toList();

    @Test
    void theOldTownIsFoundInItsStreetOffice() {
        var grid = Pingyao.LOCATOR.locate(112.1745, 37.2015);

        assertThat(grid.level()).isEqualTo(4);
        assertThat(grid.code().isWithin(new GridCode("140728001"))).isTrue();
        assertThat(grid.areaClass()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "111.7786,   36.8477, location,  grid.refusal.outside", // county town of 灵石
        "0,          0,       location,  grid.refusal.outside",
        "37.2015,    112.1745, location, grid.refusal.swapped",
        "NaN,        37.2,    longitude, grid.refusal.notANumber",
        "112.2,      NaN,     latitude,  grid.refusal.notANumber",
        "Infinity,   37.2,    longitude, grid.refusal.notANumber",
        "112.2,      -Infinity, latitude, grid.refusal.notANumber",
        "1121745,    37.2,    longitude, grid.refusal.longitudeRange",
        "112.1745,   372015,  latitude,  grid.refusal.latitudeRange"
    })
    void aPointOutsideTheCountyOrNoPointAtAllIsRefused(double longitude, double latitude, String field, String key) {
        var refusal = catchThrowableOfType(Refusal.class, () -> Pingyao.LOCATOR.locate(longitude, latitude));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.problems()).containsExactly(new Refusal.Problem(field, key));
    }

    @Property(tries = 5000)
    void anyPointInsideIsFoundInAGridThatHasIt(
            @ForAll @DoubleRange(min = 111.93, max = 112.55) double longitude,
            @ForAll @DoubleRange(min = 36.93, max = 37.35) double latitude) {
        var point = SHAPES.createPoint(new Coordinate(longitude, latitude));
        Assume.that(COUNTY.covers(point));

        var grid = Pingyao.LOCATOR.locate(longitude, latitude);

        assertThat(grid.outline().covers(point)).isTrue();
        for (int level = 1; level < 4; level++) {
            assertThat(Pingyao.TREE.get(grid.code().at(level)).outline().covers(point))
                    .isTrue();
        }
    }

    @Property(tries = 3000)
    void aCornerBelongsToTheLowestOfTheCodesAroundIt(@ForAll("corners") Coordinate corner) {
        var point = SHAPES.createPoint(corner);
        var lowest = Pingyao.level(4).stream()
                .filter(grid -> grid.outline().covers(point))
                .map(grid -> grid.code().value())
                .min(String::compareTo)
                .orElseThrow();

        assertThat(Pingyao.LOCATOR.locate(corner.x, corner.y).code().value()).isEqualTo(lowest);
    }

    @Property(tries = 3000)
    void aPointOfAnInnerBorderAlwaysHasTheSameGridWhicheverWayItIsComputed(
            @ForAll("grids") Grid grid, @ForAll int edge, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        var ring = grid.outline().getCoordinates();
        int from = Math.floorMod(edge, ring.length - 1);
        var a = ring[from];
        var b = ring[from + 1];
        var point = new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
        Assume.that(COUNTY.covers(SHAPES.createPoint(point)));

        var found = Pingyao.LOCATOR.locate(point.x, point.y);
        var turned = new GridLocator(Pingyao.level(4).stream()
                .filter(near -> near.outline().distance(SHAPES.createPoint(point)) < 0.01)
                .sorted((one, other) ->
                        other.code().value().compareTo(one.code().value()))
                .toList());

        assertThat(turned.locate(point.x, point.y).code()).isEqualTo(found.code());
    }

    @Test
    void everyCornerOfTheCountyIsInside() {
        for (var corner : COUNTY.getCoordinates()) {
            assertThat(Pingyao.LOCATOR.locate(corner.x, corner.y).level()).isEqualTo(4);
        }
    }

    @Test
    void manyLookUpsAtOnceGiveTheSameAnswers() {
        var alone = CORNERS.stream().map(GridLocatorTests::codeAt).toList();

        var together = CORNERS.parallelStream().map(GridLocatorTests::codeAt).toList();

        assertThat(together).isEqualTo(alone);
    }

    @Provide
    Arbitrary<Coordinate> corners() {
        return Arbitraries.of(CORNERS);
    }

    @Provide
    Arbitrary<Grid> grids() {
        return Arbitraries.of(Pingyao.level(4));
    }

    private static GridCode codeAt(Coordinate point) {
        return Pingyao.LOCATOR.locate(point.x, point.y).code();
    }
}
