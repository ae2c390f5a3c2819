package cn.wangge.grid;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.GridCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Polygon;

class CountyDrawingTests {

    @Test
    void theCountsAreThoseOfTheDocument() {
        assertThat(Pingyao.level(1)).hasSize(1);
        assertThat(Pingyao.level(2)).hasSize(17);
        assertThat(Pingyao.level(3))
                .filteredOn(grid -> grid.kind() == GridKind.VILLAGE)
                .hasSize(273);
        assertThat(Pingyao.level(3))
                .filteredOn(grid -> grid.kind() == GridKind.COMMUNITY)
                .hasSize(16);
        assertThat(Pingyao.level(4)).hasSizeBetween(350, 1000).allMatch(grid -> grid.kind() == GridKind.BASE);
    }

    @Test
    void everyCodeIsUniqueAndContinuesThatOfAGridAbove() {
        var codes = Pingyao.GRIDS.stream().map(Grid::code).toList();

        assertThat(codes).doesNotHaveDuplicates();
        for (var grid : Pingyao.GRIDS) {
            if (grid.level() > 1) assertThat(codes).contains(grid.parent());
        }
    }

    @Test
    void baseGridsOfAVillageAreNumberedWithoutHoles() {
        for (var village : Pingyao.level(3)) {
            var codes = Pingyao.TREE.children(village.code()).stream()
                    .map(child -> child.code().value())
                    .toList();
            var wanted = IntStream.rangeClosed(1, codes.size())
                    .mapToObj(number -> village.code().value() + String.format("%03d", number))
                    .toList();
            assertThat(codes).isNotEmpty().isEqualTo(wanted);
        }
    }

    @Test
    void theRulesOfSizeAreKept() {
        assertThat(new GridCover(Pingyao.GRIDS).breaksOfSizeRules()).isEmpty();
    }

    @Test
    void peopleAddUpFromBelow() {
        for (int level = 1; level <= 4; level++) {
            int people = Pingyao.level(level).stream()
                    .mapToInt(grid -> grid.size().population())
                    .sum();
            assertThat(people).isEqualTo(500_000);
        }
    }

    @Test
    void mountainVillagesHaveSmallerGridsThanThePlainAndThePlainThanTheTown() {
        assertThat(averagePeople(3)).isLessThan(averagePeople(2) - 100);
        assertThat(averagePeople(2)).isBetween(400.0, 550.0).isLessThan(averagePeople(1) - 500);
    }

    @Test
    void gridsOfMixedVillagesLieInGutaoAndAreLargerThanOthersThere() {
        var mixed = Pingyao.level(4).stream().filter(Grid::mixed).toList();
        var gutao = new GridCode("140728100");

        assertThat(mixed).isNotEmpty().allMatch(grid -> grid.code().isWithin(gutao));
        assertThat(mixed).allMatch(grid -> grid.size().population() > 1300);
    }

    @Test
    void onlyTheCountyIsNotMadeUp() {
        assertThat(Pingyao.GRIDS).allMatch(grid -> grid.synthetic() == (grid.level() > 1));
    }

    @Test
    void everyGridIsOneConnectedArea() {
        assertThat(Pingyao.GRIDS)
                .allMatch(grid ->
                        grid.outline() instanceof Polygon && grid.outline().isValid());
    }

    @Test
    void theCountyKeepsTheOutlineOfItsFile() {
        var county = Pingyao.GRIDS.get(0).outline();

        var moved = county.symDifference(CountyFiles.outline());

        // Rounding to a centimetre along some 200 km of border.
        assertThat(Ground.squareMetres(List.of(moved))).isLessThan(1000);
        assertThat(Ground.squareMetres(List.of(county)) / 1e6).isBetween(1245.0, 1265.0);
    }

    @Test
    void drawingTwiceGivesTheSame() {
        assertThat(CountyDrawing.ofPingyao().draw()).isEqualTo(Pingyao.GRIDS);
    }

    @Test
    void outlinesTurnLeftAsGeoJsonWantsIt() {
        assertThat(Pingyao.GRIDS)
                .allMatch(grid -> Orientation.isCCW(
                        ((Polygon) grid.outline()).getExteriorRing().getCoordinates()));
    }

    private static double averagePeople(int areaClass) {
        return Pingyao.level(4).stream()
                .filter(grid -> grid.areaClass() == areaClass)
                .mapToInt(grid -> grid.size().population())
                .average()
                .orElseThrow();
    }
}
